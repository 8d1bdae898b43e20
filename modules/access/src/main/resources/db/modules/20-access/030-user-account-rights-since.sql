--liquibase formatted sql

--changeset noaber:20-access-030-user-account-rights-since
ALTER TABLE user_account
    ADD COLUMN rights_since DATETIME(6) NULL COMMENT 'when role or organisation changed last; NULL: since it was made';
