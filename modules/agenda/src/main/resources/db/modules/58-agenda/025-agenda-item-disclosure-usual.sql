--liquibase formatted sql

--changeset noaber:58-agenda-025-agenda-item-disclosure-usual
-- What is usual for who sees the item; no meeting is confidential.
UPDATE agenda_item i
  JOIN meeting m ON m.id = i.meeting_id
   SET i.disclosure_class = CASE
           WHEN i.team_only THEN 'PARTLY_DISCLOSABLE'
           WHEN m.visibility = 'PUBLIC' THEN 'DISCLOSABLE'
           ELSE 'PARTLY_DISCLOSABLE' END,
       i.disclosure_grounds = CASE
           WHEN i.team_only THEN 'PERSONAL_PRIVACY'
           WHEN m.visibility = 'PUBLIC' THEN ''
           WHEN m.visibility = 'BOARD' THEN 'PERSONAL_PRIVACY,PERSONAL_POLICY_VIEWS'
           ELSE 'PERSONAL_PRIVACY' END;
