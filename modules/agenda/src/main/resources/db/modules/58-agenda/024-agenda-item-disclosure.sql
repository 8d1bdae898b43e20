--liquibase formatted sql

--changeset noaber:58-agenda-024-agenda-item-disclosure
-- The class under the Woo of what an item says, with its grounds, names separated by commas.
ALTER TABLE agenda_item
  ADD COLUMN disclosure_class   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN disclosure_grounds VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NULL;
