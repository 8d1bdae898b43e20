--liquibase formatted sql

--changeset noaber:80-110-disclosure-record-of
-- In which files a record is: what is in one is not removed when its own time is over.
ALTER TABLE disclosure_record ADD KEY disclosure_record_of (record_type, record_id);
