--liquibase formatted sql

--changeset noaber:50-stakeholders-016-organisation-kind
CREATE VIEW organisation_kind AS
SELECT id AS organisation_id, kind
  FROM organisation;
