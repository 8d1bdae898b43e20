--liquibase formatted sql

--changeset noaber:70-privacy-004-retention-proof
CREATE TABLE retention_proof (
    id BINARY(16) NOT NULL,
    kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    months INT NOT NULL COMMENT 'the rule as it was',
    ground VARCHAR(500) NOT NULL,
    before_day DATE NOT NULL COMMENT 'whose term began before it',
    number INT NOT NULL COMMENT 'how many were approved',
    removed INT NOT NULL COMMENT 'how many were removed so far',
    digest CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 over the ids that were approved, in their order',
    ids MEDIUMBLOB NULL COMMENT 'the ids that are left to do; gone when it is done',
    approved_at DATETIME(6) NOT NULL,
    approved_by BINARY(16) NOT NULL,
    approved_by_name VARCHAR(200) NOT NULL,
    touched_at DATETIME(6) NOT NULL,
    finished_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY retention_proof_newest (approved_at, id),
    KEY retention_proof_unfinished (finished_at, touched_at)
);
