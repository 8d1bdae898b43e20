--liquibase formatted sql

--changeset noaber:20-access-003-session-secret
CREATE TABLE session_secret (
    id INT NOT NULL,
    secret BINARY(32) NOT NULL COMMENT 'signs session cookies, when the configuration names none',
    PRIMARY KEY (id)
);
