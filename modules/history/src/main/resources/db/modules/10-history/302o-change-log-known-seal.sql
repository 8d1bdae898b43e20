--liquibase formatted sql

--changeset noaber:10-history-302o-change-log-known-seal
-- What each line tells of the lines before it, so that these cannot be taken away while it stands.
ALTER TABLE change_log
    ADD COLUMN known_seal VARBINARY(40) NULL COMMENT 'place and hash of the last seal that was known when it was written';
