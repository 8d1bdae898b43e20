--liquibase formatted sql

--changeset noaber:60-064-contact-moment-named
ALTER TABLE contact_moment_audience
  ADD KEY contact_moment_named (principal_id, starts_at, record_id, withdrawn, status, visibility),
  DROP KEY contact_moment_of_principal;
