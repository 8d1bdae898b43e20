--liquibase formatted sql

--changeset noaber:20-access-110-user-account-closed
ALTER TABLE user_account
    ADD COLUMN closed_at DATETIME(6) NULL COMMENT 'since when nobody comes in by it; NULL while somebody may',
    ADD COLUMN erased_at DATETIME(6) NULL COMMENT 'since when it is a pseudonym, because its time was over';
