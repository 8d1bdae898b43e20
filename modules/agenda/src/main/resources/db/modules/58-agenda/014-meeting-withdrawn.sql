--liquibase formatted sql

--changeset noaber:58-agenda-014-meeting-withdrawn
ALTER TABLE meeting ADD COLUMN withdrawn_at DATETIME(6) NULL;
