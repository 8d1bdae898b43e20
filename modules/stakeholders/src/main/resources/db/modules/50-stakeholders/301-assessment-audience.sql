--liquibase formatted sql

--changeset noaber:50-stakeholders-301-assessment-audience
CREATE TABLE assessment_audience (
    record_id BINARY(16) NOT NULL COMMENT 'the assessment',
    principal_id BINARY(16) NOT NULL COMMENT 'an organisation that it is shared with',
    PRIMARY KEY (record_id, principal_id),
    CONSTRAINT assessment_audience_of FOREIGN KEY (record_id) REFERENCES assessment (id) ON DELETE CASCADE
);
