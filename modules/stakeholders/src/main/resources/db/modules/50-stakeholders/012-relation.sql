--liquibase formatted sql

--changeset noaber:50-stakeholders-012-relation
CREATE TABLE relation (
    id BINARY(16) NOT NULL,
    from_id BINARY(16) NOT NULL,
    from_type VARCHAR(12) NOT NULL,
    kind VARCHAR(12) NOT NULL,
    to_id BINARY(16) NOT NULL,
    to_type VARCHAR(12) NOT NULL,
    note TEXT NULL,
    valid_from VARCHAR(10) NULL COMMENT 'a day, month or year, as ISO 8601 writes it',
    valid_until VARCHAR(10) NULL,
    first_day DATE NOT NULL COMMENT 'the first day that valid_from can mean; 1000-01-01 when not known',
    last_day DATE NOT NULL COMMENT 'the last day that valid_until can mean; 9999-12-31 while it goes on',
    version INT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by BINARY(16) NOT NULL,
    created_by_name VARCHAR(200) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    withdrawn_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY relation_from (from_id, withdrawn_at),
    KEY relation_to (to_id, withdrawn_at),
    CONSTRAINT relation_from_stakeholder FOREIGN KEY (from_id) REFERENCES stakeholder (id),
    CONSTRAINT relation_to_stakeholder FOREIGN KEY (to_id) REFERENCES stakeholder (id)
);
