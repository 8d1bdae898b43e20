--liquibase formatted sql

--changeset noaber:55-006-lobby-message-evidence
CREATE TABLE lobby_message_evidence (
  lobby_message_id BINARY(16)    NOT NULL,
  position         SMALLINT      NOT NULL,
  text             VARCHAR(2000) NOT NULL,
  source           VARCHAR(500)  NOT NULL,
  address          VARCHAR(2000) NULL,
  valid_until      DATE          NULL,
  PRIMARY KEY (lobby_message_id, position),
  KEY lobby_message_evidence_stale (valid_until, lobby_message_id),
  CONSTRAINT evidence_of_lobby_message FOREIGN KEY (lobby_message_id) REFERENCES lobby_message (id)
);
