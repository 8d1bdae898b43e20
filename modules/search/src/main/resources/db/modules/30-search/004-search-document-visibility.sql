--liquibase formatted sql

--changeset noaber:30-search-004-search-document-visibility
ALTER TABLE search_document ADD KEY search_document_visibility (visibility, date DESC, id, type, withdrawn);
