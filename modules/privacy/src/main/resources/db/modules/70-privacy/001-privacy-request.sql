--liquibase formatted sql

--changeset noaber:70-privacy-001-privacy-request
CREATE TABLE privacy_request (
    id BINARY(16) NOT NULL,
    kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id BINARY(16) NOT NULL,
    received_on DATE NOT NULL,
    due_on DATE NOT NULL,
    answered_on DATE NULL,
    outcome VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    note VARCHAR(2000) NULL,
    version INT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by BINARY(16) NOT NULL,
    created_by_name VARCHAR(200) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    open BOOLEAN NOT NULL COMMENT 'not answered yet',
    PRIMARY KEY (id),
    KEY privacy_request_due (open, due_on, id),
    KEY privacy_request_person (person_id, received_on, id),
    CONSTRAINT privacy_request_of_person FOREIGN KEY (person_id) REFERENCES person (id)
);
