--liquibase formatted sql

--changeset noaber:30-search-013-search-document-organisation-first
UPDATE search_document SET date = '9999-12-31' WHERE type = 'o';
