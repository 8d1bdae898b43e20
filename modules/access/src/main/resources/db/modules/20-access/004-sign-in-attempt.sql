--liquibase formatted sql

--changeset noaber:20-access-004-sign-in-attempt
CREATE TABLE sign_in_attempt (
    state_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the state that went with the browser',
    nonce VARCHAR(100) NOT NULL,
    code_verifier VARCHAR(128) NOT NULL,
    return_to VARCHAR(2000) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (state_hash),
    KEY sign_in_attempt_expired (expires_at)
);
