--liquibase formatted sql

--changeset noaber:60-041-contact-moment-disclosure-usual
-- Nobody chose for these to be published: what everybody may see is given on request until somebody says more.
UPDATE contact_moment
   SET disclosure_class = CASE visibility
           WHEN 'PUBLIC' THEN 'DISCLOSABLE'
           WHEN 'CONFIDENTIAL' THEN 'NOT_DISCLOSABLE'
           ELSE 'PARTLY_DISCLOSABLE' END,
       disclosure_grounds = CASE visibility
           WHEN 'PUBLIC' THEN ''
           WHEN 'CONFIDENTIAL' THEN 'PROPER_FUNCTIONING'
           WHEN 'BOARD' THEN 'PERSONAL_PRIVACY,PERSONAL_POLICY_VIEWS'
           ELSE 'PERSONAL_PRIVACY' END;
