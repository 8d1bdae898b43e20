--liquibase formatted sql

--changeset noaber:55-002-lobby-message-version
-- What was said at one time. A row is written once; only an erasure under the AVG changes it.
CREATE TABLE lobby_message_version (
  id               BINARY(16)    NOT NULL,
  lobby_message_id BINARY(16)    NOT NULL,
  number           INT           NOT NULL,
  title            VARCHAR(300)  NOT NULL,
  text             MEDIUMTEXT    NOT NULL,
  nature           VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  note             VARCHAR(2000) NULL,
  restored_from    INT           NULL,
  made_at          DATETIME(6)   NOT NULL,
  made_by          BINARY(16)    NOT NULL,
  made_by_name     VARCHAR(200)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY lobby_message_version_number (lobby_message_id, number),
  CONSTRAINT version_of_lobby_message FOREIGN KEY (lobby_message_id) REFERENCES lobby_message (id)
);
