--liquibase formatted sql

--changeset noaber:30-search-002-search-text
CREATE TABLE search_text (
    id BINARY(17) NOT NULL COMMENT 'of the document',
    text MEDIUMTEXT NOT NULL COMMENT 'as its record has it; sentences to show come from it',
    PRIMARY KEY (id)
);
