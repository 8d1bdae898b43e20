--liquibase formatted sql

--changeset noaber:60-021-contact-moment-tally-begin
INSERT INTO contact_moment_tally (challenge_id, status, visibility, withdrawn, number)
SELECT UNHEX(REPEAT('00', 16)), status, visibility, withdrawn_at IS NOT NULL AS withdrawn, COUNT(*)
  FROM contact_moment
 GROUP BY status, visibility, withdrawn
 UNION ALL
SELECT challenge_id, status, visibility, withdrawn, COUNT(*)
  FROM contact_moment_challenge
 GROUP BY challenge_id, status, visibility, withdrawn;
