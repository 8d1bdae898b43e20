--liquibase formatted sql

--changeset noaber:75-reviews-370-rights-review-closed-by
ALTER TABLE rights_review
    ADD COLUMN closed_by BINARY(16) NULL COMMENT 'NULL too where it was kept by name alone and several had that';

--changeset noaber:75-reviews-370-rights-review-closed-by-until-now
UPDATE rights_review
   SET closed_by = (SELECT MIN(user_account.id)
                      FROM user_account
                     WHERE user_account.name = rights_review.closed_by_name
                    HAVING COUNT(*) = 1)
 WHERE closed_by_name IS NOT NULL;
