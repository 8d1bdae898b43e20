--liquibase formatted sql

--changeset noaber:58-agenda-027-agenda-document-disclosure
-- The class under the Woo of a document, with its grounds, names separated by commas.
ALTER TABLE agenda_document
  ADD COLUMN disclosure_class   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN disclosure_grounds VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NULL;
