--liquibase formatted sql

--changeset noaber:30-search-010-search-document-audience-date
-- Who is named with thousands of documents reads the newest of them first.
ALTER TABLE search_document_audience
    ADD COLUMN date DATE NOT NULL DEFAULT '0001-01-01' COMMENT 'of the document';
