--liquibase formatted sql

--changeset noaber:60-066d-delivery
-- A lobby message brought to an organisation; repeats of its contact moment what lists are ordered and chosen by.
CREATE TABLE delivery (
  contact_moment_id BINARY(16)    NOT NULL,
  position          SMALLINT      NOT NULL,
  id                BINARY(16)    NOT NULL,
  lobby_message_id  BINARY(16)    NOT NULL,
  organisation_id   BINARY(16)    NOT NULL,
  number            INT           NOT NULL,
  reception         VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quote             VARCHAR(1000) NULL,
  accepted          VARCHAR(200)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  level             TINYINT       NOT NULL,
  owner_id          BINARY(16)    NOT NULL,
  starts_at         DATETIME(6)   NOT NULL,
  status            VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  visibility        VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  withdrawn         BOOLEAN       NOT NULL,
  PRIMARY KEY (contact_moment_id, position),
  KEY delivery_of_message (lobby_message_id, starts_at, id, withdrawn, status, visibility, contact_moment_id),
  KEY delivery_to_organisation (organisation_id, starts_at, id, withdrawn, status, visibility, contact_moment_id, lobby_message_id),
  KEY delivery_in_cell (lobby_message_id, organisation_id, visibility, status, withdrawn, starts_at),
  CONSTRAINT delivery_in_contact_moment FOREIGN KEY (contact_moment_id) REFERENCES contact_moment (id),
  CONSTRAINT delivery_of_lobby_message FOREIGN KEY (lobby_message_id) REFERENCES lobby_message (id),
  CONSTRAINT delivery_to_one_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
