--liquibase formatted sql

--changeset noaber:60-contacts-370-contact-moment-contribution
-- In which contact moment something was said of a contribution, and of which of its steps if that is known. It goes with what it
-- is of.
CREATE TABLE contact_moment_contribution (
  contribution_id   BINARY(16) NOT NULL,
  contact_moment_id BINARY(16) NOT NULL,
  step              SMALLINT   NULL,
  PRIMARY KEY (contribution_id, contact_moment_id),
  KEY contribution_of_contact_moment (contact_moment_id, contribution_id),
  CONSTRAINT contribution_in_contact_moment FOREIGN KEY (contribution_id) REFERENCES contribution (id) ON DELETE CASCADE,
  CONSTRAINT contact_moment_of_contribution FOREIGN KEY (contact_moment_id) REFERENCES contact_moment (id) ON DELETE CASCADE
);
