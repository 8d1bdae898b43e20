--liquibase formatted sql

--changeset noaber:60-005-commitment
-- visibility repeats that of the contact moment; due_order is the last day it can mean, 9999-12-31 when none was named.
CREATE TABLE commitment (
  id                     BINARY(16)    NOT NULL,
  contact_moment_id      BINARY(16)    NULL,
  direction              VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text                   VARCHAR(2000) NOT NULL,
  quote                  MEDIUMTEXT    NULL,
  organisation_id        BINARY(16)    NULL,
  due                    VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  due_order              DATE          NOT NULL,
  forum                  VARCHAR(300)  NULL,
  state                  VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  settled_on             DATE          NULL,
  settlement             MEDIUMTEXT    NULL,
  owner_id               BINARY(16)    NOT NULL,
  visibility             VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version                INT           NOT NULL,
  created_at             DATETIME(6)   NOT NULL,
  created_by             BINARY(16)    NOT NULL,
  created_by_name        VARCHAR(200)  NOT NULL,
  updated_at             DATETIME(6)   NOT NULL,
  withdrawn_at           DATETIME(6)   NULL,
  withdrawn_with_contact BOOLEAN       NOT NULL,
  PRIMARY KEY (id),
  KEY commitment_by_due (due_order, id, withdrawn_at, state, direction, visibility, owner_id),
  KEY commitment_by_update (updated_at, id, withdrawn_at, state, direction, visibility, owner_id),
  KEY commitment_by_organisation (organisation_id, due_order, id, withdrawn_at, state, direction, visibility),
  KEY commitment_by_owner (owner_id, due_order, id, withdrawn_at, state, direction, visibility),
  KEY commitment_of_contact_moment (contact_moment_id, due_order, id, withdrawn_at, state, direction, visibility),
  CONSTRAINT commitment_from_contact_moment FOREIGN KEY (contact_moment_id) REFERENCES contact_moment (id)
);
