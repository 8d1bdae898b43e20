--liquibase formatted sql

--changeset noaber:30-search-012-search-document-audience-newest
ALTER TABLE search_document_audience
    ADD KEY search_document_audience_newest (principal_id, date DESC, record_id),
    DROP KEY search_document_audience_principal;
