--liquibase formatted sql

--changeset noaber:55-messages-080-version-by-nature

CREATE INDEX lobby_message_version_by_nature ON lobby_message_version (lobby_message_id, nature, number);
