--liquibase formatted sql

--changeset noaber:75-reviews-371-rights-review-line-decided-by
ALTER TABLE rights_review_line
    ADD COLUMN decided_by BINARY(16) NULL COMMENT 'NULL too where it was kept by name alone and several had that';

--changeset noaber:75-reviews-371-rights-review-line-decided-by-until-now
UPDATE rights_review_line
   SET decided_by = (SELECT MIN(user_account.id)
                       FROM user_account
                      WHERE user_account.name = rights_review_line.decided_by_name
                     HAVING COUNT(*) = 1)
 WHERE decided_by_name IS NOT NULL;
