--liquibase formatted sql

--changeset noaber:57-103-cost-division-share
-- The party as it was named: one that was merged since is read as the one that it was merged into. Inhabitants as the register
-- had them when the proposal was made.
CREATE TABLE cost_division_share (
  division_id        BINARY(16)    NOT NULL,
  number             INT           NOT NULL,
  position           INT           NOT NULL,
  party_id           BINARY(16)    NOT NULL,
  amount             DECIMAL(15,2) NULL,
  percent            DECIMAL(7,4)  NULL,
  inhabitants        INT           NULL,
  inhabitants_source VARCHAR(1000) NULL,
  PRIMARY KEY (division_id, number, position),
  KEY share_of_party (party_id, division_id, number),
  CONSTRAINT share_of_proposal FOREIGN KEY (division_id, number) REFERENCES cost_division_proposal (division_id, number),
  CONSTRAINT share_party FOREIGN KEY (party_id) REFERENCES organisation (id)
);
