--liquibase formatted sql

--changeset noaber:55-004-lobby-message-ask
-- What is asked, whatever the words: the same in every version in which it is asked.
CREATE TABLE lobby_message_ask (
  id               BINARY(16) NOT NULL,
  lobby_message_id BINARY(16) NOT NULL,
  PRIMARY KEY (id),
  KEY lobby_message_ask_of (lobby_message_id, id),
  CONSTRAINT ask_of_lobby_message FOREIGN KEY (lobby_message_id) REFERENCES lobby_message (id)
);
