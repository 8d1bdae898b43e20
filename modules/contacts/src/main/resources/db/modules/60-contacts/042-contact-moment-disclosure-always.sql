--liquibase formatted sql

--changeset noaber:60-042-contact-moment-disclosure-always
ALTER TABLE contact_moment
  MODIFY COLUMN disclosure_class   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  MODIFY COLUMN disclosure_grounds VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
