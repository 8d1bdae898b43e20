--liquibase formatted sql

--changeset noaber:50-stakeholders-008-post
CREATE TABLE post (
    id BINARY(16) NOT NULL,
    organisation_id BINARY(16) NOT NULL,
    name VARCHAR(200) NOT NULL,
    sort_name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'in small letters, without accents',
    level VARCHAR(15) NOT NULL,
    level_rank INT NOT NULL COMMENT 'the highest level has 0',
    political BOOLEAN NOT NULL,
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
    KEY post_organisation (organisation_id, withdrawn_at, level_rank, sort_name, id),
    CONSTRAINT post_at_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
