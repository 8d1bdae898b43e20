--liquibase formatted sql

--changeset noaber:20-access-010-user-account-email
ALTER TABLE user_account
    ADD COLUMN email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'in small letters; whom a provider knows has none here',
    ADD COLUMN version INT NOT NULL DEFAULT 1,
    ADD UNIQUE KEY user_account_email (email),
    ADD KEY user_account_name (name, id);
