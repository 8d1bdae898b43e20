--liquibase formatted sql

--changeset noaber:30-search-011-search-document-audience-date-begin
UPDATE search_document_audience
   SET date = (SELECT search_document.date FROM search_document WHERE search_document.id = search_document_audience.record_id)
 WHERE EXISTS (SELECT 1 FROM search_document WHERE search_document.id = search_document_audience.record_id);
