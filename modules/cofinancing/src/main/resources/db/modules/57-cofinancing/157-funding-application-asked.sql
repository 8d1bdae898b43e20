--liquibase formatted sql

--changeset noaber:57-157-funding-application-asked
-- What an award names and nobody asked for leaves with the award when that is taken back.
ALTER TABLE funding_application ADD COLUMN asked BOOLEAN NOT NULL DEFAULT TRUE;
