--liquibase formatted sql

--changeset noaber:10-history-001-change-log
CREATE TABLE change_log (
    id BINARY(16) NOT NULL,
    occurred_at DATETIME(6) NOT NULL,
    actor_id BINARY(16) NOT NULL,
    actor_name VARCHAR(200) NOT NULL,
    actor_role VARCHAR(20) NOT NULL,
    origin VARCHAR(200) NOT NULL,
    action VARCHAR(20) NOT NULL,
    record_type VARCHAR(60) NOT NULL,
    record_id BINARY(16) NOT NULL,
    version INT NULL,
    fields MEDIUMTEXT NOT NULL COMMENT 'JSON: what changed, field by field',
    outcome VARCHAR(20) NOT NULL,
    sequence BIGINT NULL COMMENT 'its place in the order of becoming visible; NULL until sealed',
    hash BINARY(32) NULL COMMENT 'SHA-256 over the line and the hash before it',
    PRIMARY KEY (id),
    UNIQUE KEY change_log_sequence (sequence),
    KEY change_log_record (record_type, record_id, id, action),
    KEY change_log_moment (occurred_at, id),
    KEY change_log_type (record_type, occurred_at, id),
    KEY change_log_action (action, occurred_at, id),
    KEY change_log_actor (actor_name, occurred_at, id)
);
