--liquibase formatted sql

--changeset noaber:70-privacy-005-erasure-confirmed
ALTER TABLE erasure
    MODIFY COLUMN own MEDIUMTEXT NULL COMMENT 'the records about the person alone; gone when the erasure is done',
    MODIFY COLUMN spared MEDIUMTEXT NULL COMMENT 'records in which the name is somebody else''s',
    ADD COLUMN confirmed MEDIUMTEXT NULL COMMENT 'where the surname alone means the person, one a line: record, space, surname as written; gone when the erasure is done';
