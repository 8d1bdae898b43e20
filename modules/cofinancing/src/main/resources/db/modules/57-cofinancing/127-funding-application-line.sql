--liquibase formatted sql

--changeset noaber:57-127-funding-application-line
CREATE TABLE funding_application_line (
  opportunity_id BINARY(16)    NOT NULL,
  project_id     BINARY(16)    NOT NULL,
  year           SMALLINT      NOT NULL,
  kind           VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount         DECIMAL(15,2) NOT NULL,
  PRIMARY KEY (opportunity_id, project_id, year, kind),
  CONSTRAINT line_of_application FOREIGN KEY (opportunity_id, project_id)
    REFERENCES funding_application (opportunity_id, project_id)
);
