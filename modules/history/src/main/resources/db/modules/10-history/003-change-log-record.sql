--liquibase formatted sql

--changeset noaber:10-history-003-change-log-record
-- A timeline reads the index alone, and leaves out what was refused.
ALTER TABLE change_log
    DROP KEY change_log_record,
    ADD KEY change_log_record (record_type, record_id, id, action, outcome);
