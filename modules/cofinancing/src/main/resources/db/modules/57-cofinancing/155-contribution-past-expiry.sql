--liquibase formatted sql

--changeset noaber:57-155-contribution-past-expiry
-- Until when a contribution held, that another day, or none, took the place of: what it was before replaced_at.
CREATE TABLE contribution_past_expiry (
  contribution_id BINARY(16)  NOT NULL,
  version         INT         NOT NULL,
  replaced_at     DATETIME(6) NOT NULL,
  expires_on      DATE        NULL,
  PRIMARY KEY (contribution_id, version),
  CONSTRAINT past_expiry_of_contribution FOREIGN KEY (contribution_id) REFERENCES contribution (id)
);
