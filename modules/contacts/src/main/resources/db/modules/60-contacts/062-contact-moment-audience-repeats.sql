--liquibase formatted sql

--changeset noaber:60-062-contact-moment-audience-repeats
-- What those who are named with thousands are counted and listed by, without reading each.
ALTER TABLE contact_moment_audience
  ADD COLUMN starts_at  DATETIME(6) NOT NULL DEFAULT '1000-01-01',
  ADD COLUMN status     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN visibility VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN withdrawn  BOOLEAN     NOT NULL DEFAULT FALSE;
