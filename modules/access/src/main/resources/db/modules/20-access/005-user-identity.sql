--liquibase formatted sql

--changeset noaber:20-access-005-user-identity
CREATE TABLE user_identity (
    issuer VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the OpenID provider',
    subject VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the user, as that provider knows it',
    user_id BINARY(16) NOT NULL,
    last_signed_in_at DATETIME(6) NOT NULL,
    PRIMARY KEY (issuer, subject),
    KEY user_identity_user (user_id),
    CONSTRAINT user_identity_of_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
