--liquibase formatted sql

--changeset noaber:55-messages-102-version-disclosure-always
ALTER TABLE lobby_message_version
  MODIFY COLUMN disclosure_class   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  MODIFY COLUMN disclosure_grounds VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
