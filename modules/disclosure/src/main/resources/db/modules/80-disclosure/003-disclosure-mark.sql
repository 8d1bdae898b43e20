--liquibase formatted sql

--changeset noaber:80-003-disclosure-mark
-- What staff blacked out by hand, or lifted of what was proposed: places in a text, never the text.
CREATE TABLE disclosure_mark (
  file_id BINARY(16)  NOT NULL,
  number  INT         NOT NULL,
  passage VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  begins  INT         NOT NULL,
  ends    INT         NOT NULL,
  ground  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null lifts what was proposed there',
  PRIMARY KEY (file_id, number, passage, begins, ends),
  CONSTRAINT disclosure_mark_in_record FOREIGN KEY (file_id, number) REFERENCES disclosure_record (file_id, number)
);
