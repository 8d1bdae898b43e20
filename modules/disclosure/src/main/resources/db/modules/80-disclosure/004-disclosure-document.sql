--liquibase formatted sql

--changeset noaber:80-004-disclosure-document
-- What was made, for as long as it may be downloaded.
CREATE TABLE disclosure_document (
  file_id BINARY(16)   NOT NULL,
  name    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content LONGBLOB     NOT NULL,
  PRIMARY KEY (file_id, name),
  CONSTRAINT disclosure_document_of_file FOREIGN KEY (file_id) REFERENCES disclosure_file (id)
);
