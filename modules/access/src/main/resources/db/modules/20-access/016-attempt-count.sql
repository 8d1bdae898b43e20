--liquibase formatted sql

--changeset noaber:20-access-016-attempt-count
CREATE TABLE attempt_count (
    subject BINARY(32) NOT NULL COMMENT 'SHA-256 of who tries what, and in which stretch of time',
    attempts INT NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (subject),
    KEY attempt_count_expired (expires_at)
);
