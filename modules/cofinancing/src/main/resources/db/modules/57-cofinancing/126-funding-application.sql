--liquibase formatted sql

--changeset noaber:57-126-funding-application
-- A project that an opportunity is asked for; the contribution is what was awarded to it, booked once.
CREATE TABLE funding_application (
  opportunity_id  BINARY(16) NOT NULL,
  project_id      BINARY(16) NOT NULL,
  contribution_id BINARY(16) NULL,
  PRIMARY KEY (opportunity_id, project_id),
  KEY application_for_project (project_id, opportunity_id),
  CONSTRAINT application_to_opportunity FOREIGN KEY (opportunity_id) REFERENCES funding_opportunity (id),
  CONSTRAINT application_of_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT application_awarded FOREIGN KEY (contribution_id) REFERENCES contribution (id)
);
