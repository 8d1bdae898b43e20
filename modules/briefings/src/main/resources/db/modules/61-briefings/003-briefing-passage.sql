--liquibase formatted sql

--changeset noaber:61-briefings-003-briefing-passage
CREATE TABLE briefing_passage (
  briefing_id  BINARY(16)  NOT NULL,
  number       INT         NOT NULL,
  section      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text         MEDIUMTEXT  NOT NULL,
  record_type  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  record_id    BINARY(16)  NOT NULL,
  beyond_board BOOLEAN     NOT NULL,
  PRIMARY KEY (briefing_id, number),
  CONSTRAINT briefing_passage_of FOREIGN KEY (briefing_id) REFERENCES briefing (id)
);
