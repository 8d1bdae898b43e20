--liquibase formatted sql

--changeset noaber:55-040-lobby-message-outcome
-- What came of an ask, whichever version asked it. The amount is in whole euros, as the ask counts it.
CREATE TABLE lobby_message_outcome (
  id                BINARY(16)    NOT NULL,
  ask_id            BINARY(16)    NOT NULL,
  lobby_message_id  BINARY(16)    NOT NULL,
  result            VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount            BIGINT        NULL,
  budget_chapter_id BINARY(16)    NULL,
  budget_article    VARCHAR(20)   NULL,
  decision          VARCHAR(500)  NULL,
  decided_on        DATE          NULL,
  source            VARCHAR(500)  NOT NULL,
  address           VARCHAR(2000) NULL,
  note              VARCHAR(2000) NULL,
  booked_at         DATETIME(6)   NOT NULL,
  booked_by         BINARY(16)    NOT NULL,
  booked_by_name    VARCHAR(200)  NOT NULL,
  withdrawn_at      DATETIME(6)   NULL,
  PRIMARY KEY (id),
  KEY lobby_message_outcome_of_ask (ask_id, withdrawn_at, booked_at, id),
  KEY lobby_message_outcome_of_message (lobby_message_id, id),
  KEY lobby_message_outcome_of_chapter (budget_chapter_id, id),
  CONSTRAINT outcome_of_ask FOREIGN KEY (ask_id) REFERENCES lobby_message_ask (id),
  CONSTRAINT outcome_of_lobby_message FOREIGN KEY (lobby_message_id) REFERENCES lobby_message (id),
  CONSTRAINT outcome_of_chapter FOREIGN KEY (budget_chapter_id) REFERENCES budget_chapter (id)
);
