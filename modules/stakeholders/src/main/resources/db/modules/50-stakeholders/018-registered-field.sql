--liquibase formatted sql

--changeset noaber:50-stakeholders-018-registered-field
-- What a register said when it was loaded last, so that a newer one changes only what users left as it was.
CREATE TABLE registered_field (
    organisation_id BINARY(16) NOT NULL,
    field VARCHAR(40) NOT NULL,
    value MEDIUMTEXT NOT NULL COMMENT 'as the change log writes it',
    PRIMARY KEY (organisation_id, field),
    CONSTRAINT registered_field_of FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
