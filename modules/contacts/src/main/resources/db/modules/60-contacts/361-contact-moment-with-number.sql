--liquibase formatted sql

--changeset noaber:60-361-contact-moment-with-number
-- In a text of which a telephone number may stand: by a number, which is written in many ways, these are looked through.
CREATE TABLE contact_moment_with_number (
  contact_moment_id BINARY(16) NOT NULL,
  PRIMARY KEY (contact_moment_id),
  CONSTRAINT with_number_of_contact_moment FOREIGN KEY (contact_moment_id) REFERENCES contact_moment (id)
);
