--liquibase formatted sql

--changeset noaber:20-access-017-user-session-use
ALTER TABLE user_session
    ADD COLUMN origin VARCHAR(100) NOT NULL DEFAULT '' COMMENT 'the address it was begun from',
    ADD COLUMN last_used_at DATETIME(6) NULL COMMENT 'to the minute';
