--liquibase formatted sql

--changeset noaber:58-agenda-005-recess-known-until
-- The last day until which it is known that no other recess follows.
ALTER TABLE recess ADD COLUMN known_until DATE NOT NULL DEFAULT '1970-01-01';
