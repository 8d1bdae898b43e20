--liquibase formatted sql

--changeset noaber:20-access-018-api-token
CREATE TABLE api_token (
    id BINARY(16) NOT NULL,
    user_id BINARY(16) NOT NULL,
    name VARCHAR(100) NOT NULL,
    token_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the token, which is 256 random bits',
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    last_used_at DATETIME(6) NULL COMMENT 'to the minute',
    last_used_from VARCHAR(100) NULL,
    revoked_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY api_token_hash (token_hash),
    KEY api_token_user (user_id, id),
    CONSTRAINT api_token_of_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
