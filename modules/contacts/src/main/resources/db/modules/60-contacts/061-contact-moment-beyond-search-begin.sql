--liquibase formatted sql

--changeset noaber:60-061-contact-moment-beyond-search-begin
-- Until now the index had no places, results and principals.
INSERT INTO contact_moment_beyond_search (contact_moment_id)
SELECT id
  FROM contact_moment
 WHERE place IS NOT NULL
    OR intended_result IS NOT NULL
    OR on_behalf_of IS NOT NULL
    OR LENGTH(note) > 10000
    OR LENGTH(handed_over) > 10000;
