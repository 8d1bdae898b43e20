--liquibase formatted sql

--changeset noaber:60-020-contact-moment-tally
-- How many contact moments there are about each challenge and, under an id of zeroes, in all: the sums of number. Every
-- write adds rows, what it takes away as a negative number, so that no writer waits for another; later they are added up.
CREATE TABLE contact_moment_tally (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  challenge_id BINARY(16)  NOT NULL,
  status       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  visibility   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  withdrawn    BOOLEAN     NOT NULL,
  number       INT         NOT NULL,
  PRIMARY KEY (id),
  KEY contact_moment_tally_of_challenge (challenge_id, withdrawn, status, visibility, number)
);
