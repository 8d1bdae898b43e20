--liquibase formatted sql

--changeset noaber:20-access-011-user-password
CREATE TABLE user_password (
    user_id BINARY(16) NOT NULL,
    hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Argon2id, with its parameters and salt',
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (user_id),
    CONSTRAINT user_password_of_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
