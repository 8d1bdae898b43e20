--liquibase formatted sql

--changeset noaber:70-privacy-002-erasure
CREATE TABLE erasure (
    id BINARY(16) NOT NULL,
    person_id BINARY(16) NOT NULL,
    request_id BINARY(16) NULL,
    pseudonym VARCHAR(40) NOT NULL,
    names TEXT NULL COMMENT 'how the person was named; gone when the erasure is done',
    own TEXT NULL COMMENT 'the records about the person alone; gone when the erasure is done',
    spared TEXT NULL COMMENT 'records in which the name is somebody else''s',
    holder VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'who of the modules is at work; NULL when done',
    place VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'where it goes on',
    changed INT NOT NULL COMMENT 'how many records so far',
    kept TEXT NOT NULL COMMENT 'what had to stay, as JSON: kind, number, ground',
    started_at DATETIME(6) NOT NULL,
    started_by BINARY(16) NOT NULL,
    started_by_name VARCHAR(200) NOT NULL,
    touched_at DATETIME(6) NOT NULL,
    finished_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY erasure_of_person (person_id),
    KEY erasure_unfinished (finished_at, touched_at),
    KEY erasure_of_request (request_id),
    CONSTRAINT erasure_erases FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT erasure_answers FOREIGN KEY (request_id) REFERENCES privacy_request (id)
);
