--liquibase formatted sql

--changeset noaber:10-history-020-change-log-erasure
CREATE TABLE change_log_erasure (
    id BIGINT NOT NULL AUTO_INCREMENT,
    line_id BINARY(16) NOT NULL COMMENT 'the line whose values were replaced',
    erasure_id BINARY(16) NOT NULL COMMENT 'the line that tells of it',
    digest BINARY(32) NOT NULL COMMENT 'SHA-256 over what the line says since',
    PRIMARY KEY (id),
    KEY change_log_erasure_line (line_id, id),
    KEY change_log_erasure_told (erasure_id, line_id, digest)
);
