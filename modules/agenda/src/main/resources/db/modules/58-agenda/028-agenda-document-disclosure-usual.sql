--liquibase formatted sql

--changeset noaber:58-agenda-028-agenda-document-disclosure-usual
-- What is usual for who sees the item; no meeting is confidential.
UPDATE agenda_document d
  JOIN agenda_item i ON i.id = d.item_id
  JOIN meeting m ON m.id = i.meeting_id
   SET d.disclosure_class = CASE
           WHEN i.team_only THEN 'PARTLY_DISCLOSABLE'
           WHEN m.visibility = 'PUBLIC' THEN 'DISCLOSABLE'
           ELSE 'PARTLY_DISCLOSABLE' END,
       d.disclosure_grounds = CASE
           WHEN i.team_only THEN 'PERSONAL_PRIVACY'
           WHEN m.visibility = 'PUBLIC' THEN ''
           WHEN m.visibility = 'BOARD' THEN 'PERSONAL_PRIVACY,PERSONAL_POLICY_VIEWS'
           ELSE 'PERSONAL_PRIVACY' END;
