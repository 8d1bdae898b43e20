--liquibase formatted sql

--changeset noaber:20-access-012-sign-in-link
CREATE TABLE sign_in_link (
    token_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of what stands in the link',
    purpose VARCHAR(30) NOT NULL,
    user_id BINARY(16) NULL COMMENT 'none for the first administrator, who does not exist yet',
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (token_hash),
    KEY sign_in_link_user (user_id, purpose, expires_at),
    KEY sign_in_link_expired (expires_at),
    CONSTRAINT sign_in_link_of_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
