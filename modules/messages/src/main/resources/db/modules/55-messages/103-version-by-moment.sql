--liquibase formatted sql

--changeset noaber:55-messages-103-version-by-moment
-- For what was written in a period, in that order.
ALTER TABLE lobby_message_version
  ADD KEY lobby_message_version_made (made_at, id);
