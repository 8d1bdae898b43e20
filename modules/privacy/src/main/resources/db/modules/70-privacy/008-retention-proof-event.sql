--liquibase formatted sql

--changeset noaber:70-privacy-008-retention-proof-event
ALTER TABLE retention_proof
    ADD COLUMN event VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'ENDED' COMMENT 'what the term counts from';
