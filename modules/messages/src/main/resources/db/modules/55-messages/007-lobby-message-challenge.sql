--liquibase formatted sql

--changeset noaber:55-007-lobby-message-challenge
CREATE TABLE lobby_message_challenge (
  lobby_message_id BINARY(16) NOT NULL,
  challenge_id     BINARY(16) NOT NULL,
  PRIMARY KEY (lobby_message_id, challenge_id),
  KEY lobby_message_about_challenge (challenge_id, lobby_message_id),
  CONSTRAINT challenge_of_lobby_message FOREIGN KEY (lobby_message_id) REFERENCES lobby_message (id),
  CONSTRAINT lobby_message_about_one_challenge FOREIGN KEY (challenge_id) REFERENCES challenge (id)
);
