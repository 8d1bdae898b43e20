--liquibase formatted sql

--changeset noaber:60-063-contact-moment-audience-repeats-begin
UPDATE contact_moment_audience named
  JOIN contact_moment c ON c.id = named.record_id
   SET named.starts_at = c.starts_at, named.status = c.status, named.visibility = c.visibility,
       named.withdrawn = c.withdrawn_at IS NOT NULL;
