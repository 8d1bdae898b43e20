--liquibase formatted sql

--changeset noaber:75-reviews-002-rights-review-line
CREATE TABLE rights_review_line (
    id BINARY(16) NOT NULL,
    review_id BINARY(16) NOT NULL,
    user_id BINARY(16) NOT NULL,
    user_name VARCHAR(200) NOT NULL COMMENT 'this and what follows as it was when the review began',
    role VARCHAR(20) NOT NULL,
    organisation_id BINARY(16) NULL,
    held_since DATETIME(6) NOT NULL,
    last_used_at DATETIME(6) NULL,
    decision VARCHAR(20) NULL,
    note VARCHAR(1000) NULL,
    decided_at DATETIME(6) NULL,
    decided_by_name VARCHAR(200) NULL,
    version INT NOT NULL,
    PRIMARY KEY (id),
    KEY rights_review_line_name (review_id, user_name, id, decision),
    CONSTRAINT line_of_review FOREIGN KEY (review_id) REFERENCES rights_review (id),
    CONSTRAINT line_about_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
