--liquibase formatted sql

--changeset noaber:57-002-project-audience
CREATE TABLE project_audience (
  record_id    BINARY(16) NOT NULL,
  principal_id BINARY(16) NOT NULL,
  PRIMARY KEY (record_id, principal_id),
  KEY project_of_principal (principal_id, record_id),
  CONSTRAINT audience_of_project FOREIGN KEY (record_id) REFERENCES project (id)
);
