--liquibase formatted sql

--changeset noaber:58-agenda-026-agenda-item-disclosure-always
ALTER TABLE agenda_item
  MODIFY COLUMN disclosure_class   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  MODIFY COLUMN disclosure_grounds VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
