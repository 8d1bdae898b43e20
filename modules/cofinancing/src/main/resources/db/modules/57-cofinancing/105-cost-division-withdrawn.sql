--liquibase formatted sql

--changeset noaber:57-105-cost-division-withdrawn
ALTER TABLE cost_division ADD COLUMN withdrawn_at DATETIME(6) NULL;
