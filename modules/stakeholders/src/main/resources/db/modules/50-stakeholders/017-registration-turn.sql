--liquibase formatted sql

--changeset noaber:50-stakeholders-017-registration-turn
-- One row a type, locked by who looks for duplicates of a new record until that record is stored.
CREATE TABLE registration_turn (
    type VARCHAR(12) NOT NULL,
    PRIMARY KEY (type)
);

INSERT INTO registration_turn (type)
VALUES ('ORGANISATION'), ('PERSON');
