--liquibase formatted sql

--changeset noaber:80-002-disclosure-record
-- A record in a file: what it is, and how it was assessed. Its text stays where it is.
CREATE TABLE disclosure_record (
  file_id            BINARY(16)   NOT NULL,
  number             INT          NOT NULL,
  record_type        VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  record_id          BINARY(16)   NOT NULL,
  disclosure_class   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  disclosure_grounds VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  digest             BINARY(32)   NULL COMMENT 'of the text that the marks are about',
  pages              INT          NULL,
  line               MEDIUMTEXT   NULL COMMENT 'of the inventory, JSON, from when its document was made',
  version            INT          NOT NULL,
  PRIMARY KEY (file_id, number),
  UNIQUE KEY disclosure_record_once (file_id, record_type, record_id),
  CONSTRAINT disclosure_record_in_file FOREIGN KEY (file_id) REFERENCES disclosure_file (id)
);
