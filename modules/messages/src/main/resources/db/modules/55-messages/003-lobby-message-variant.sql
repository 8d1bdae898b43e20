--liquibase formatted sql

--changeset noaber:55-003-lobby-message-variant
-- The organisation may have been merged since: its id leads to the one that stayed.
CREATE TABLE lobby_message_variant (
  version_id      BINARY(16)  NOT NULL,
  position        SMALLINT    NOT NULL,
  audience        VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organisation_id BINARY(16)  NULL,
  text            MEDIUMTEXT  NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT variant_of_version FOREIGN KEY (version_id) REFERENCES lobby_message_version (id),
  CONSTRAINT variant_for_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
