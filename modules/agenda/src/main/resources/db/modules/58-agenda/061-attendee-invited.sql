--liquibase formatted sql

--changeset noaber:58-agenda-061-attendee-invited
-- The SEQUENCE that went to the address, and the DTSTAMP of the answer that counts: what is older does not.
ALTER TABLE meeting_attendee
  ADD COLUMN invited_sequence INT         NULL,
  ADD COLUMN invited_at       DATETIME(6) NULL,
  ADD COLUMN answer_stamp     DATETIME(6) NULL;
