--liquibase formatted sql

--changeset noaber:60-004-contact-moment-audience
CREATE TABLE contact_moment_audience (
  record_id    BINARY(16) NOT NULL,
  principal_id BINARY(16) NOT NULL,
  PRIMARY KEY (record_id, principal_id),
  KEY contact_moment_of_principal (principal_id, record_id)
);
