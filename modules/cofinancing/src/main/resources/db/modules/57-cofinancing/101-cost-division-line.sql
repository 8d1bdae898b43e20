--liquibase formatted sql

--changeset noaber:57-101-cost-division-line
CREATE TABLE cost_division_line (
  division_id BINARY(16)    NOT NULL,
  year        SMALLINT      NOT NULL,
  kind        VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount      DECIMAL(15,2) NOT NULL,
  PRIMARY KEY (division_id, year, kind),
  CONSTRAINT line_of_division FOREIGN KEY (division_id) REFERENCES cost_division (id)
);
