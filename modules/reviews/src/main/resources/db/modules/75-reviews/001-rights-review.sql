--liquibase formatted sql

--changeset noaber:75-reviews-001-rights-review
CREATE TABLE rights_review (
    id BINARY(16) NOT NULL,
    begun_at DATETIME(6) NOT NULL,
    begun_by BINARY(16) NOT NULL,
    begun_by_name VARCHAR(200) NOT NULL,
    closed_at DATETIME(6) NULL,
    closed_by_name VARCHAR(200) NULL,
    version INT NOT NULL,
    in_progress BOOLEAN NULL COMMENT 'TRUE until it is closed, then NULL: there is one at a time',
    PRIMARY KEY (id),
    UNIQUE KEY rights_review_in_progress (in_progress),
    KEY rights_review_begun (begun_at, id)
);
