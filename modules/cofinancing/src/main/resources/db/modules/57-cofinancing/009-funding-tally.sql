--liquibase formatted sql

--changeset noaber:57-009-funding-tally
-- What is added up of a project by year and kind, kept by whoever changes its money: cost of the newest estimate, and what is
-- given by how certain it is. What holds until a day stands under that day, all else under the last one.
CREATE TABLE funding_tally (
  project_id BINARY(16)    NOT NULL,
  year       SMALLINT      NOT NULL,
  kind       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  until      DATE          NOT NULL,
  cost       DECIMAL(20,2) NOT NULL,
  sure       DECIMAL(20,2) NOT NULL,
  likely     DECIMAL(20,2) NOT NULL,
  hoped      DECIMAL(20,2) NOT NULL,
  PRIMARY KEY (project_id, year, kind, until),
  CONSTRAINT tally_of_project FOREIGN KEY (project_id) REFERENCES project (id)
);
