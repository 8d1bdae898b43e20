--liquibase formatted sql

--changeset noaber:70-privacy-003-retention-rule
CREATE TABLE retention_rule (
    kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    months INT NOT NULL COMMENT 'how long records of this kind are kept',
    ground VARCHAR(500) NOT NULL,
    version INT NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by BINARY(16) NOT NULL,
    updated_by_name VARCHAR(200) NOT NULL,
    PRIMARY KEY (kind)
);
