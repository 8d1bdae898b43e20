--liquibase formatted sql

--changeset noaber:58-agenda-021-agenda-subject
-- What an item is about; the version of a message stands with it.
CREATE TABLE agenda_subject (
  item_id        BINARY(16)  NOT NULL,
  sort           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id     BINARY(16)  NOT NULL,
  version_number INT         NULL,
  PRIMARY KEY (item_id, sort, subject_id),
  KEY agenda_subject_by_record (subject_id, sort),
  CONSTRAINT agenda_subject_item FOREIGN KEY (item_id) REFERENCES agenda_item (id)
);
