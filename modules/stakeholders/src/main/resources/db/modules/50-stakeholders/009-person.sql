--liquibase formatted sql

--changeset noaber:50-stakeholders-009-person
CREATE TABLE person (
    id BINARY(16) NOT NULL,
    given_name VARCHAR(200) NULL,
    surname_prefix VARCHAR(60) NULL,
    surname VARCHAR(200) NOT NULL,
    sort_name VARCHAR(470) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'surname, given name, prefix; small letters, no accents',
    email VARCHAR(254) NULL,
    phone VARCHAR(60) NULL,
    political_party VARCHAR(100) NULL,
    note MEDIUMTEXT NULL,
    data_source VARCHAR(200) NOT NULL,
    review_on DATE NOT NULL,
    tags TEXT NOT NULL COMMENT 'one a line',
    version INT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by BINARY(16) NOT NULL,
    created_by_name VARCHAR(200) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    withdrawn_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY person_name (withdrawn_at, sort_name, id),
    KEY person_updated (withdrawn_at, updated_at, id),
    KEY person_review (withdrawn_at, review_on, id),
    CONSTRAINT person_is_stakeholder FOREIGN KEY (id) REFERENCES stakeholder (id)
);
