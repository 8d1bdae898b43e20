--liquibase formatted sql

--changeset noaber:50-stakeholders-001-stakeholder
CREATE TABLE stakeholder (
    id BINARY(16) NOT NULL,
    type VARCHAR(12) NOT NULL COMMENT 'ORGANISATION or PERSON',
    merged_into BINARY(16) NULL COMMENT 'the survivor, never one that was merged itself',
    live BOOLEAN NOT NULL COMMENT 'neither withdrawn nor merged',
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY stakeholder_merged (merged_into),
    CONSTRAINT stakeholder_merged_into FOREIGN KEY (merged_into) REFERENCES stakeholder (id)
);
