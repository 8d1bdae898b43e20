--liquibase formatted sql

--changeset noaber:10-history-303o-change-log-confidants
ALTER TABLE change_log
    ADD COLUMN confidants TEXT NULL COMMENT 'who might read its words when it was written, ids in hexadecimal; NULL when it was not confidential';
