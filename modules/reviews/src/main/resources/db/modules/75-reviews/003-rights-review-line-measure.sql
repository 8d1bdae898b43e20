--liquibase formatted sql

--changeset noaber:75-reviews-003-rights-review-line-measure
ALTER TABLE rights_review_line
    ADD COLUMN measure VARCHAR(20) NULL COMMENT 'what was done to the account with the decision',
    ADD COLUMN new_role VARCHAR(20) NULL COMMENT 'when that was to give it another role';
