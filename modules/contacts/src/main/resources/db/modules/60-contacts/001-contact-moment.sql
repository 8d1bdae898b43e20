--liquibase formatted sql

--changeset noaber:60-001-contact-moment
-- Each index ends in all that a list's conditions read, so that only the rows of the page itself are fetched.
CREATE TABLE contact_moment (
  id              BINARY(16)   NOT NULL,
  subject         VARCHAR(300) NOT NULL,
  channel         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_at       DATETIME(6)  NOT NULL,
  ends_at         DATETIME(6)  NULL,
  place           VARCHAR(300) NULL,
  note            MEDIUMTEXT   NULL,
  handed_over     MEDIUMTEXT   NULL,
  owner_id        BINARY(16)   NOT NULL,
  visibility      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         INT          NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  created_by      BINARY(16)   NOT NULL,
  created_by_name VARCHAR(200) NOT NULL,
  updated_at      DATETIME(6)  NOT NULL,
  withdrawn_at    DATETIME(6)  NULL,
  PRIMARY KEY (id),
  KEY contact_moment_by_start (starts_at, id, withdrawn_at, status, visibility, channel, owner_id),
  KEY contact_moment_by_update (updated_at, id, starts_at, withdrawn_at, status, visibility, channel, owner_id),
  KEY contact_moment_by_owner (owner_id, starts_at, id, withdrawn_at, status, visibility, channel),
  KEY contact_moment_counted (withdrawn_at, status, visibility)
);
