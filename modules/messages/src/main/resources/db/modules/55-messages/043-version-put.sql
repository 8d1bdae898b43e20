--liquibase formatted sql

--changeset noaber:55-043-version-put
-- As what a version was put to others: joint, or Twente's own. Null for what was said only while it was a draft.
ALTER TABLE lobby_message_version ADD COLUMN put_as VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL;
