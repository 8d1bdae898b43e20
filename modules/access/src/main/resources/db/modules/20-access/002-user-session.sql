--liquibase formatted sql

--changeset noaber:20-access-002-user-session
CREATE TABLE user_session (
    id BINARY(16) NOT NULL,
    user_id BINARY(16) NOT NULL,
    role VARCHAR(20) NOT NULL COMMENT 'at sign-in: another one since ends the session',
    organisation_id BINARY(16) NULL COMMENT 'at sign-in: another one since ends the session',
    signed_in_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL COMMENT 'however often it is renewed',
    revoked_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY user_session_user (user_id, expires_at),
    CONSTRAINT user_session_of_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
