--liquibase formatted sql

--changeset noaber:57-110-cashier-mandate
-- For a project or for a division. The cashier as it was named: one that was merged since is read as the one that it was merged into.
CREATE TABLE cashier_mandate (
  id              BINARY(16)    NOT NULL,
  cashier_id      BINARY(16)    NOT NULL,
  project_id      BINARY(16)    NULL,
  division_id     BINARY(16)    NULL,
  document        VARCHAR(100)  NOT NULL,
  valid_from      DATE          NOT NULL,
  valid_until     DATE          NULL,
  note            VARCHAR(2000) NULL,
  version         INT           NOT NULL,
  created_at      DATETIME(6)   NOT NULL,
  created_by      BINARY(16)    NOT NULL,
  created_by_name VARCHAR(200)  NOT NULL,
  updated_at      DATETIME(6)   NOT NULL,
  withdrawn_at    DATETIME(6)   NULL,
  PRIMARY KEY (id),
  KEY cashier_mandate_by_update (updated_at, id),
  KEY cashier_mandate_of (cashier_id, id),
  KEY cashier_mandate_of_project (project_id, id),
  KEY cashier_mandate_of_division (division_id, id),
  CONSTRAINT mandate_of_cashier FOREIGN KEY (cashier_id) REFERENCES organisation (id),
  CONSTRAINT mandate_for_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT mandate_for_division FOREIGN KEY (division_id) REFERENCES cost_division (id)
);
