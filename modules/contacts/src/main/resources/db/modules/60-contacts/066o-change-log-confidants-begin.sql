--liquibase formatted sql

--changeset noaber:60-066o-change-log-confidants-begin
-- Of older lines nobody wrote down who might read them: what is confidential stays with those who may read it now, and
-- what was so at any time and is not any more is for whoever wrote it.
UPDATE change_log AS line
  JOIN contact_moment AS moment ON moment.id = line.record_id
   SET line.confidants = COALESCE(
           (SELECT JSON_ARRAYAGG(HEX(named.principal_id))
              FROM contact_moment_audience AS named
             WHERE named.record_id = moment.id),
           '')
 WHERE line.record_type = 'ContactMoment'
   AND moment.visibility = 'CONFIDENTIAL';

UPDATE change_log AS line
  JOIN commitment AS promise ON promise.id = line.record_id
   SET line.confidants = COALESCE(
           (SELECT JSON_ARRAYAGG(HEX(named.principal_id))
              FROM commitment_audience AS named
             WHERE named.record_id = promise.id),
           '')
 WHERE line.record_type = 'Commitment'
   AND promise.visibility = 'CONFIDENTIAL';

UPDATE change_log AS line
  JOIN (SELECT DISTINCT record_id
          FROM change_log
         WHERE record_type = 'ContactMoment'
           AND fields LIKE '%"CONFIDENTIAL"%') AS once ON once.record_id = line.record_id
   SET line.confidants = ''
 WHERE line.record_type = 'ContactMoment'
   AND line.confidants IS NULL;

UPDATE change_log AS line
  JOIN commitment AS promise ON promise.id = line.record_id
  JOIN (SELECT DISTINCT record_id
          FROM change_log
         WHERE record_type = 'ContactMoment'
           AND fields LIKE '%"CONFIDENTIAL"%') AS once ON once.record_id = promise.contact_moment_id
   SET line.confidants = ''
 WHERE line.record_type = 'Commitment'
   AND line.confidants IS NULL;
