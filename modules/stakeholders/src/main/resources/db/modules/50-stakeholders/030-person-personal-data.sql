--liquibase formatted sql
--changeset noaber:50-stakeholders-030-person-personal-data

ALTER TABLE person
    ADD COLUMN legal_basis VARCHAR(24) NOT NULL DEFAULT 'PUBLIC_TASK' COMMENT 'a ground of article 6 of the AVG',
    ADD COLUMN public_role VARCHAR(24) NOT NULL DEFAULT 'STAFF' COMMENT 'how far the name is known in public',
    ADD COLUMN notice_on DATE NULL COMMENT 'when the person was told that we keep this',
    ADD COLUMN notice_how VARCHAR(200) NULL,
    ADD COLUMN objection_since DATE NULL COMMENT 'since when the person does not want to be contacted',
    ADD COLUMN objection_reason VARCHAR(500) NULL;
