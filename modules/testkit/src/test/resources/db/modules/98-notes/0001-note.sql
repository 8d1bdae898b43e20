--liquibase formatted sql

--changeset notes:0001-note
CREATE TABLE note (
    id BINARY(16) NOT NULL PRIMARY KEY,
    written_at DATETIME(6) NOT NULL,
    text VARCHAR(200) NOT NULL
);
