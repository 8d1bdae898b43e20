--liquibase formatted sql

--changeset noaber:55-005-lobby-message-ask-wording
-- The amount is in whole euros: per year when structural, in all when not.
CREATE TABLE lobby_message_ask_wording (
  version_id        BINARY(16)    NOT NULL,
  position          SMALLINT      NOT NULL,
  ask_id            BINARY(16)    NOT NULL,
  text              VARCHAR(2000) NOT NULL,
  amount            BIGINT        NULL,
  structural        BOOLEAN       NULL,
  from_year         SMALLINT      NULL,
  until_year        SMALLINT      NULL,
  budget_chapter_id BINARY(16)    NULL,
  budget_article    VARCHAR(20)   NULL,
  PRIMARY KEY (version_id, position),
  KEY lobby_message_ask_worded (ask_id, version_id),
  KEY lobby_message_ask_of_chapter (budget_chapter_id, version_id),
  CONSTRAINT ask_wording_of_version FOREIGN KEY (version_id) REFERENCES lobby_message_version (id),
  CONSTRAINT ask_wording_of_ask FOREIGN KEY (ask_id) REFERENCES lobby_message_ask (id),
  CONSTRAINT ask_wording_of_chapter FOREIGN KEY (budget_chapter_id) REFERENCES budget_chapter (id)
);
