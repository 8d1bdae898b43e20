--liquibase formatted sql

--changeset noaber:55-041-parliamentary-paper
-- What Parliament did with a message: a motion, an amendment, written questions, a commitment of the cabinet.
CREATE TABLE parliamentary_paper (
  id                   BINARY(16)    NOT NULL,
  lobby_message_id     BINARY(16)    NOT NULL,
  kind                 VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number               VARCHAR(40)   NULL,
  subject              VARCHAR(500)  NOT NULL,
  status               VARCHAR(100)  NULL,
  cabinet_appreciation VARCHAR(100)  NULL,
  dated_on             DATE          NULL,
  address              VARCHAR(2000) NULL,
  version              INT           NOT NULL,
  recorded_at          DATETIME(6)   NOT NULL,
  recorded_by          BINARY(16)    NOT NULL,
  recorded_by_name     VARCHAR(200)  NOT NULL,
  withdrawn_at         DATETIME(6)   NULL,
  PRIMARY KEY (id),
  KEY parliamentary_paper_of_message (lobby_message_id, withdrawn_at, dated_on, id),
  CONSTRAINT parliamentary_paper_about_message FOREIGN KEY (lobby_message_id) REFERENCES lobby_message (id)
);
