--liquibase formatted sql

--changeset noaber:30-search-360-search-reindexing
CREATE TABLE search_reindexing (
    type CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the letter of a type that is not written anew yet',
    last_id BINARY(16) NOT NULL COMMENT 'the last record that is',
    written BIGINT NOT NULL,
    PRIMARY KEY (type)
);
