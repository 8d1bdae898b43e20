--liquibase formatted sql

--changeset noaber:60-010-commitment-organisation-is-there
ALTER TABLE commitment
  ADD CONSTRAINT commitment_with_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id);
