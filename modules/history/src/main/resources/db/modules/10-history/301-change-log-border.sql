--liquibase formatted sql

--changeset noaber:10-history-301-change-log-border
-- Up to where a log is older than the key; signed, once, by the first process that has the key. A new log has none.
CREATE TABLE change_log_border (
    id INT NOT NULL,
    sequence BIGINT NOT NULL COMMENT 'of the last line from before the key',
    hash BINARY(32) NOT NULL COMMENT 'the seal of that line',
    mark VARBINARY(36) NULL COMMENT 'HMAC-SHA256 over both; NULL until they are known',
    PRIMARY KEY (id)
);

INSERT INTO change_log_border (id, sequence, hash, mark)
SELECT 1, 0, UNHEX(REPEAT('00', 32)), NULL
  FROM seal_lease
 WHERE EXISTS (SELECT 1 FROM change_log);
