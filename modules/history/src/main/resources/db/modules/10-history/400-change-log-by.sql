--liquibase formatted sql

--changeset noaber:10-history-400-change-log-by
-- What somebody did, whatever that user was called.
ALTER TABLE change_log ADD KEY change_log_by (actor_id, actor_name);
