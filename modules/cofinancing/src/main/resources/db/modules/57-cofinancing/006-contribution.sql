--liquibase formatted sql

--changeset noaber:57-006-contribution
CREATE TABLE contribution (
  id               BINARY(16)    NOT NULL,
  project_id       BINARY(16)    NOT NULL,
  party_id         BINARY(16)    NOT NULL,
  form             VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state            VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  conditions       VARCHAR(2000) NULL,
  condition_failed BOOLEAN       NOT NULL,
  expires_on       DATE          NULL,
  version          INT           NOT NULL,
  created_at       DATETIME(6)   NOT NULL,
  created_by       BINARY(16)    NOT NULL,
  created_by_name  VARCHAR(200)  NOT NULL,
  updated_at       DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY contribution_to (project_id, updated_at, id, state, party_id, expires_on),
  KEY contribution_of (party_id, updated_at, id, state, project_id),
  KEY contribution_by_update (updated_at, id, state, party_id, project_id),
  CONSTRAINT contribution_to_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT contribution_of_party FOREIGN KEY (party_id) REFERENCES organisation (id)
);
