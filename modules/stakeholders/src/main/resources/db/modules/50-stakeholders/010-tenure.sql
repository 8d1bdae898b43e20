--liquibase formatted sql

--changeset noaber:50-stakeholders-010-tenure
CREATE TABLE tenure (
    id BINARY(16) NOT NULL,
    person_id BINARY(16) NOT NULL,
    post_id BINARY(16) NOT NULL,
    valid_from VARCHAR(10) NULL COMMENT 'a day, month or year, as ISO 8601 writes it',
    valid_until VARCHAR(10) NULL,
    first_day DATE NOT NULL COMMENT 'the first day that valid_from can mean; 1000-01-01 when not known',
    last_day DATE NOT NULL COMMENT 'the last day that valid_until can mean; 9999-12-31 while it goes on',
    version INT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by BINARY(16) NOT NULL,
    created_by_name VARCHAR(200) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    withdrawn_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY tenure_person (person_id, withdrawn_at, first_day, id),
    KEY tenure_post (post_id, withdrawn_at, first_day, id),
    CONSTRAINT tenure_of_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT tenure_of_post FOREIGN KEY (post_id) REFERENCES post (id)
);
