--liquibase formatted sql

--changeset noaber:57-163-tally-of-year
-- What projects have over in some years is read from those years alone.
ALTER TABLE funding_tally ADD KEY tally_of_year (year, project_id, kind, until, cost, sure);
