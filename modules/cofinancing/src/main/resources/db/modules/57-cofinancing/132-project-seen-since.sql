--liquibase formatted sql

--changeset noaber:57-132-project-seen-since
-- Since when it is seen by whom it is seen by: whoever it is shown to later learns nothing of how its money stood before.
ALTER TABLE project ADD COLUMN seen_since DATETIME(6) NOT NULL DEFAULT '1970-01-01 00:00:00';

--changeset noaber:57-132-project-seen-since-filled
UPDATE project SET seen_since = updated_at;
