--liquibase formatted sql

--changeset noaber:57-122-funding-opportunity-audience
CREATE TABLE funding_opportunity_audience (
  record_id    BINARY(16) NOT NULL,
  principal_id BINARY(16) NOT NULL,
  PRIMARY KEY (record_id, principal_id),
  KEY opportunity_of_principal (principal_id, record_id),
  CONSTRAINT audience_of_opportunity FOREIGN KEY (record_id) REFERENCES funding_opportunity (id)
);
