--liquibase formatted sql
--changeset noaber:60-contacts-101-delivery-cell-contact-moments-begin

UPDATE delivery_cell AS cell
  JOIN (SELECT d.lobby_message_id, d.visibility, d.organisation_id, COUNT(DISTINCT d.contact_moment_id) AS moments
          FROM delivery d
         WHERE d.visibility <> 'CONFIDENTIAL' AND d.status = 'HELD' AND d.withdrawn = FALSE
         GROUP BY d.lobby_message_id, d.visibility, d.organisation_id) AS told
    ON told.lobby_message_id = cell.lobby_message_id
   AND told.visibility = cell.visibility
   AND told.organisation_id = cell.organisation_id
   SET cell.contact_moments = told.moments
 WHERE cell.principal_id = UNHEX(REPEAT('00', 16));

UPDATE delivery_cell AS cell
  JOIN (SELECT d.lobby_message_id, named.principal_id, d.visibility, d.organisation_id,
               COUNT(DISTINCT d.contact_moment_id) AS moments
          FROM delivery d
          JOIN contact_moment_audience named ON named.record_id = d.contact_moment_id
         WHERE d.visibility IN ('SHARED', 'CONFIDENTIAL') AND d.status = 'HELD' AND d.withdrawn = FALSE
         GROUP BY d.lobby_message_id, named.principal_id, d.visibility, d.organisation_id) AS told
    ON told.lobby_message_id = cell.lobby_message_id
   AND told.principal_id = cell.principal_id
   AND told.visibility = cell.visibility
   AND told.organisation_id = cell.organisation_id
   SET cell.contact_moments = told.moments;
