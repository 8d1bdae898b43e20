--liquibase formatted sql

--changeset noaber:57-007-contribution-line
CREATE TABLE contribution_line (
  contribution_id BINARY(16)    NOT NULL,
  year            SMALLINT      NOT NULL,
  kind            VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount          DECIMAL(15,2) NOT NULL,
  PRIMARY KEY (contribution_id, year, kind),
  CONSTRAINT line_of_contribution FOREIGN KEY (contribution_id) REFERENCES contribution (id)
);
