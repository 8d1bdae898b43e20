--liquibase formatted sql

--changeset noaber:80-001-disclosure-file
-- A file for a request under the Woo, and how far the work on it is: whoever holds the lease goes on from there.
CREATE TABLE disclosure_file (
  id              BINARY(16)   NOT NULL,
  title           VARCHAR(200) NOT NULL,
  reference       VARCHAR(100) NULL,
  received_on     DATE         NULL,
  challenge_id    BINARY(16)   NULL,
  organisation_id BINARY(16)   NULL,
  from_day        DATE         NULL,
  until_day       DATE         NULL,
  state           VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  total           INT          NOT NULL,
  done            INT          NOT NULL,
  place           VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the cursor up to which was collected',
  collected       BOOLEAN      NOT NULL COMMENT 'whether all its records are in it',
  stopped_at      INT          NULL COMMENT 'the number of the record that changed since it was looked at',
  restricted      BOOLEAN      NOT NULL COMMENT 'whether it has a record that is confidential: seen by its maker alone',
  acting_user     BINARY(16)   NOT NULL COMMENT 'for whom the work is done, and who must see what goes in',
  leased_by       BINARY(16)   NULL,
  leased_until    DATETIME(6)  NULL,
  recalled        BOOLEAN      NOT NULL COMMENT 'whether what was made was taken back: a record in it may not be given out',
  attempts        INT          NOT NULL,
  expires_at      DATETIME(6)  NULL,
  version         INT          NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  created_by      BINARY(16)   NOT NULL,
  created_by_name VARCHAR(200) NOT NULL,
  withdrawn_at    DATETIME(6)  NULL,
  PRIMARY KEY (id),
  KEY disclosure_file_newest (withdrawn_at, created_at, id),
  KEY disclosure_file_work (state, leased_until),
  CONSTRAINT disclosure_file_challenge FOREIGN KEY (challenge_id) REFERENCES challenge (id),
  CONSTRAINT disclosure_file_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
