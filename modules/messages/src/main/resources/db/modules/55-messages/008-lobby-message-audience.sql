--liquibase formatted sql

--changeset noaber:55-008-lobby-message-audience
CREATE TABLE lobby_message_audience (
  record_id    BINARY(16) NOT NULL,
  principal_id BINARY(16) NOT NULL,
  PRIMARY KEY (record_id, principal_id),
  KEY lobby_message_of_principal (principal_id, record_id),
  CONSTRAINT audience_of_lobby_message FOREIGN KEY (record_id) REFERENCES lobby_message (id)
);
