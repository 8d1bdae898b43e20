--liquibase formatted sql

--changeset noaber:55-091-standings-of-before
-- Of what stood before this was kept, it is known how it stands now.
INSERT INTO lobby_message_standing (lobby_message_id, version, since, state, scope)
SELECT id, version, created_at, state, scope
  FROM lobby_message;
