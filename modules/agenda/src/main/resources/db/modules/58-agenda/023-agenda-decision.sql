--liquibase formatted sql

--changeset noaber:58-agenda-023-agenda-decision
CREATE TABLE agenda_decision (
  item_id         BINARY(16)    NOT NULL,
  outcome         VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text            TEXT          NOT NULL,
  decided_on      DATE          NOT NULL,
  conditions      VARCHAR(2000) NULL,
  reference       VARCHAR(100)  NULL,
  unanimous       BOOLEAN       NOT NULL,
  votes_in_favour INT           NULL,
  votes_against   INT           NULL,
  votes_abstained INT           NULL,
  PRIMARY KEY (item_id),
  CONSTRAINT agenda_decision_item FOREIGN KEY (item_id) REFERENCES agenda_item (id)
);
