--liquibase formatted sql

--changeset noaber:50-stakeholders-003-organisation-identifier
CREATE TABLE organisation_identifier (
    scheme VARCHAR(10) NOT NULL,
    value VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    organisation_id BINARY(16) NOT NULL,
    PRIMARY KEY (scheme, value),
    KEY organisation_identifier_of (organisation_id),
    CONSTRAINT organisation_identifier_identifies FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
