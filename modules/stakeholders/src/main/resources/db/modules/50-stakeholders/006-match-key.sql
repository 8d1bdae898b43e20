--liquibase formatted sql

--changeset noaber:50-stakeholders-006-match-key
CREATE TABLE match_key (
    type VARCHAR(12) NOT NULL,
    kind VARCHAR(12) NOT NULL COMMENT 'on what records that share it agree',
    value VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    stakeholder_id BINARY(16) NOT NULL,
    PRIMARY KEY (type, kind, value, stakeholder_id),
    KEY match_key_of (stakeholder_id),
    CONSTRAINT match_key_matches FOREIGN KEY (stakeholder_id) REFERENCES stakeholder (id)
);
