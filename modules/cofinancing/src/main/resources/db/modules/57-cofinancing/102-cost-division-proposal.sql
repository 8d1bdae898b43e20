--liquibase formatted sql

--changeset noaber:57-102-cost-division-proposal
CREATE TABLE cost_division_proposal (
  division_id  BINARY(16)    NOT NULL,
  number       INT           NOT NULL,
  name         VARCHAR(100)  NOT NULL,
  divided_by   VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  remainder    VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  note         VARCHAR(2000) NULL,
  made_at      DATETIME(6)   NOT NULL,
  made_by      BINARY(16)    NOT NULL,
  made_by_name VARCHAR(200)  NOT NULL,
  PRIMARY KEY (division_id, number),
  CONSTRAINT proposal_of_division FOREIGN KEY (division_id) REFERENCES cost_division (id)
);
