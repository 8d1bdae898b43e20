--liquibase formatted sql

--changeset noaber:55-messages-100-version-disclosure
-- The class of what each version says under the Woo with its grounds, names separated by commas.
ALTER TABLE lobby_message_version
  ADD COLUMN disclosure_class   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN disclosure_grounds VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NULL;
