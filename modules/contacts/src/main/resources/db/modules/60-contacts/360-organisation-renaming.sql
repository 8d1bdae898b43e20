--liquibase formatted sql

--changeset noaber:60-contacts-360-organisation-renaming
-- Organisations that are called otherwise, of which not all contact moments are found by the new name yet.
CREATE TABLE organisation_renaming (
    organisation_id BINARY(16) NOT NULL,
    last_id BINARY(16) NOT NULL COMMENT 'the last contact moment that is',
    PRIMARY KEY (organisation_id)
);
