--liquibase formatted sql

--changeset noaber:58-agenda-015-meeting-planned-for
-- The time that it was planned for before it was moved; empty for what was moved before this was kept.
ALTER TABLE meeting
  ADD COLUMN planned_first_day  DATE        NULL,
  ADD COLUMN planned_last_day   DATE        NULL,
  ADD COLUMN planned_exactness  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN planned_from_time  CHAR(5)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN planned_until_time CHAR(5)     CHARACTER SET ascii COLLATE ascii_bin NULL;
