--liquibase formatted sql

--changeset noaber:10-history-300-change-log-mark
-- What somebody with the database alone cannot make: the first bytes of each tell which key made it.
ALTER TABLE change_log
    ADD COLUMN mark VARBINARY(36) NULL COMMENT 'HMAC-SHA256 over what the line says, by the process that wrote it',
    ADD COLUMN seal_mark VARBINARY(36) NULL COMMENT 'HMAC-SHA256 over its place and hash, by the process that sealed it';
