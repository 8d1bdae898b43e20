--liquibase formatted sql

--changeset noaber:30-search-001-search-document
CREATE TABLE search_document (
    id BINARY(17) NOT NULL COMMENT 'the letter of its type, and the id of its record',
    type CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_id BINARY(16) NOT NULL,
    title VARCHAR(1000) NOT NULL,
    subtitle VARCHAR(1000) NULL,
    terms MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what can be found, in our own spelling',
    date DATE NOT NULL COMMENT 'ties are broken by it, newest first; 0001-01-01 when the record has none',
    visibility VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    withdrawn BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    KEY search_document_date (date DESC, id, type, withdrawn, visibility),
    KEY search_document_type (type, date DESC, id, withdrawn, visibility),
    FULLTEXT KEY search_document_terms (terms)
);
