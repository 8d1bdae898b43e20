--liquibase formatted sql

--changeset noaber:60-002-contact-moment-participant
-- Repeats of its contact moment what the lists of an organisation, a kind, a person or a post are ordered and chosen by.
CREATE TABLE contact_moment_participant (
  contact_moment_id BINARY(16)   NOT NULL,
  position          SMALLINT     NOT NULL,
  id                BINARY(16)   NOT NULL,
  side              VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name              VARCHAR(500) NOT NULL,
  function_name     VARCHAR(500) NOT NULL,
  organisation_id   BINARY(16)   NULL,
  organisation_kind VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  post_id           BINARY(16)   NULL,
  person_id         BINARY(16)   NULL,
  user_id           BINARY(16)   NULL,
  starts_at         DATETIME(6)  NOT NULL,
  status            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  visibility        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  withdrawn         BOOLEAN      NOT NULL,
  PRIMARY KEY (contact_moment_id, position),
  KEY participant_organisation (organisation_id, starts_at, contact_moment_id, withdrawn, status, visibility),
  KEY participant_kind (organisation_kind, starts_at, contact_moment_id, withdrawn, status, visibility),
  KEY participant_person (person_id, starts_at, contact_moment_id, withdrawn, status, visibility),
  KEY participant_post (post_id, starts_at, contact_moment_id, withdrawn, status, visibility),
  CONSTRAINT participant_of_contact_moment FOREIGN KEY (contact_moment_id) REFERENCES contact_moment (id)
);
