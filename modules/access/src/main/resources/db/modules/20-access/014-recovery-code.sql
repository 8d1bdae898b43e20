--liquibase formatted sql

--changeset noaber:20-access-014-recovery-code
CREATE TABLE recovery_code (
    user_id BINARY(16) NOT NULL,
    code_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of 80 random bits',
    PRIMARY KEY (user_id, code_hash),
    CONSTRAINT recovery_code_of_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
