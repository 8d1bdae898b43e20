--liquibase formatted sql

--changeset noaber:70-privacy-007-retention-rule-event-until-now
-- What each kind counted from before one could choose.
UPDATE retention_rule SET event = CASE kind
         WHEN 'CONTACT_MOMENT' THEN 'HELD'
         WHEN 'WITHDRAWN_CONTACT_MOMENT' THEN 'WITHDRAWN'
         WHEN 'SETTLED_COMMITMENT' THEN 'SETTLED'
         WHEN 'PERSON' THEN 'LEFT_ALONE'
         WHEN 'ANSWERED_PRIVACY_REQUEST' THEN 'ANSWERED'
         WHEN 'DISCLOSURE_FILE' THEN 'OPENED'
         ELSE 'ENDED' END;
