--liquibase formatted sql

--changeset noaber:50-stakeholders-011-assessment
CREATE TABLE assessment (
    id BINARY(16) NOT NULL,
    stakeholder_id BINARY(16) NOT NULL,
    stakeholder_type VARCHAR(12) NOT NULL,
    challenge_id BINARY(16) NULL COMMENT 'NULL for a general one',
    influence INT NOT NULL,
    interest INT NOT NULL,
    stance VARCHAR(12) NOT NULL,
    assessed_on DATE NOT NULL,
    note TEXT NULL,
    version INT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by BINARY(16) NOT NULL,
    created_by_name VARCHAR(200) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    withdrawn_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY assessment_stakeholder (stakeholder_id, withdrawn_at, assessed_on, id),
    KEY assessment_challenge (challenge_id, withdrawn_at, stakeholder_id, assessed_on),
    CONSTRAINT assessment_of_stakeholder FOREIGN KEY (stakeholder_id) REFERENCES stakeholder (id)
);
