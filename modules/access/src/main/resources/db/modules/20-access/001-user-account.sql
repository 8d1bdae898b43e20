--liquibase formatted sql

--changeset noaber:20-access-001-user-account
CREATE TABLE user_account (
    id BINARY(16) NOT NULL,
    name VARCHAR(200) NOT NULL,
    role VARCHAR(20) NOT NULL,
    organisation_id BINARY(16) NULL COMMENT 'of the stakeholders module; always set for a partner',
    active BOOLEAN NOT NULL,
    demonstration BOOLEAN NOT NULL COMMENT 'may come in only in demonstration mode',
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY user_account_role (role, name, id),
    CONSTRAINT partner_has_organisation CHECK (role <> 'PARTNER' OR organisation_id IS NOT NULL)
);
