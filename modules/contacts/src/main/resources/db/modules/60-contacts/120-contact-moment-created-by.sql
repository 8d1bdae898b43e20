--liquibase formatted sql

--changeset noaber:60-120-contact-moment-created-by
-- By whom, for when that account becomes a pseudonym.
ALTER TABLE contact_moment ADD KEY contact_moment_created_by (created_by);
