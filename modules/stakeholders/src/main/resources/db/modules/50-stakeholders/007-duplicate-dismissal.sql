--liquibase formatted sql

--changeset noaber:50-stakeholders-007-duplicate-dismissal
CREATE TABLE duplicate_dismissal (
    first_id BINARY(16) NOT NULL COMMENT 'the smaller of both ids',
    second_id BINARY(16) NOT NULL,
    dismissed_at DATETIME(6) NOT NULL,
    dismissed_by BINARY(16) NOT NULL,
    PRIMARY KEY (first_id, second_id)
);
