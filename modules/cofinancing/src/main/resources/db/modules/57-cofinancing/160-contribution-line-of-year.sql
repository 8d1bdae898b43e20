--liquibase formatted sql

--changeset noaber:57-160-contribution-line-of-year
-- What of a year and kind a figure is made of.
ALTER TABLE contribution_line ADD KEY contribution_line_of_year (year, kind, contribution_id, amount);
