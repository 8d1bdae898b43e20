--liquibase formatted sql

--changeset noaber:30-search-005-search-document-audience-principal
ALTER TABLE search_document_audience ADD KEY search_document_audience_principal (principal_id, record_id);
