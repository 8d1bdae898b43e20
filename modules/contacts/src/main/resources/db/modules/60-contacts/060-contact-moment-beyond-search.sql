--liquibase formatted sql

--changeset noaber:60-060-contact-moment-beyond-search
-- Of which the search index may not have every word: who looks for all that name a person reads these as well.
CREATE TABLE contact_moment_beyond_search (
  contact_moment_id BINARY(16) NOT NULL,
  PRIMARY KEY (contact_moment_id),
  CONSTRAINT beyond_search_of_contact_moment FOREIGN KEY (contact_moment_id) REFERENCES contact_moment (id)
);
