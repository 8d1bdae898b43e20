--liquibase formatted sql

--changeset noaber:60-007-commitment-audience
CREATE TABLE commitment_audience (
  record_id    BINARY(16) NOT NULL,
  principal_id BINARY(16) NOT NULL,
  PRIMARY KEY (record_id, principal_id)
);
