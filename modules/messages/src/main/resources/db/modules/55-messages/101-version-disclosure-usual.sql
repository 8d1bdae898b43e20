--liquibase formatted sql

--changeset noaber:55-messages-101-version-disclosure-usual
-- Nobody chose for these to be published: what everybody may see is given on request until somebody says more.
UPDATE lobby_message_version v
  JOIN lobby_message m ON m.id = v.lobby_message_id
   SET v.disclosure_class = CASE m.visibility
           WHEN 'PUBLIC' THEN 'DISCLOSABLE'
           WHEN 'CONFIDENTIAL' THEN 'NOT_DISCLOSABLE'
           ELSE 'PARTLY_DISCLOSABLE' END,
       v.disclosure_grounds = CASE m.visibility
           WHEN 'PUBLIC' THEN ''
           WHEN 'CONFIDENTIAL' THEN 'PROPER_FUNCTIONING'
           WHEN 'BOARD' THEN 'PERSONAL_PRIVACY,PERSONAL_POLICY_VIEWS'
           ELSE 'PERSONAL_PRIVACY' END;
