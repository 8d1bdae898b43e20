--liquibase formatted sql

--changeset noaber:60-043-contact-moment-published
-- The public list of lobby contacts, in its order.
ALTER TABLE contact_moment
  ADD KEY contact_moment_published (disclosure_class, visibility, status, withdrawn_at, starts_at, id);
