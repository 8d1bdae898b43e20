--liquibase formatted sql

--changeset noaber:50-stakeholders-013-stakeholder-merge
CREATE TABLE stakeholder_merge (
    id BINARY(16) NOT NULL,
    type VARCHAR(12) NOT NULL,
    keep_id BINARY(16) NOT NULL,
    absorbed_id BINARY(16) NOT NULL,
    absorbed_name VARCHAR(500) NOT NULL,
    merged_at DATETIME(6) NOT NULL,
    merged_by BINARY(16) NOT NULL,
    merged_by_name VARCHAR(200) NOT NULL,
    undone_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY stakeholder_merge_keep (keep_id, merged_at, id),
    CONSTRAINT stakeholder_merge_keeps FOREIGN KEY (keep_id) REFERENCES stakeholder (id),
    CONSTRAINT stakeholder_merge_absorbs FOREIGN KEY (absorbed_id) REFERENCES stakeholder (id)
);
