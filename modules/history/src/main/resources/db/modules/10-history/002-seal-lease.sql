--liquibase formatted sql

--changeset noaber:10-history-002-seal-lease
CREATE TABLE seal_lease (
    id INT NOT NULL,
    holder BINARY(16) NULL COMMENT 'the process that seals',
    held_until DATETIME(6) NOT NULL,
    sequence BIGINT NOT NULL COMMENT 'of the last sealed line',
    hash BINARY(32) NOT NULL COMMENT 'of the last sealed line',
    PRIMARY KEY (id)
);

INSERT INTO seal_lease (id, holder, held_until, sequence, hash)
VALUES (1, NULL, '2000-01-01', 0, UNHEX(REPEAT('00', 32)));
