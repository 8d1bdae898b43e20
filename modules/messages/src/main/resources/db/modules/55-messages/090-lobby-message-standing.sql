--liquibase formatted sql

--changeset noaber:55-090-lobby-message-standing
-- Where a message stood, and who says it, since when: what was brought is judged by the day on which it was brought.
CREATE TABLE lobby_message_standing (
  lobby_message_id BINARY(16)  NOT NULL,
  version          INT         NOT NULL,
  since            DATETIME(6) NOT NULL,
  state            VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scope            VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (lobby_message_id, version),
  CONSTRAINT standing_of_lobby_message FOREIGN KEY (lobby_message_id) REFERENCES lobby_message (id)
);
