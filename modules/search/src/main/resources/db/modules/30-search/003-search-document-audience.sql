--liquibase formatted sql

--changeset noaber:30-search-003-search-document-audience
CREATE TABLE search_document_audience (
    record_id BINARY(17) NOT NULL COMMENT 'the id of the document',
    principal_id BINARY(16) NOT NULL COMMENT 'an organisation it is shared with, or a user it is confidential to',
    PRIMARY KEY (record_id, principal_id)
);
