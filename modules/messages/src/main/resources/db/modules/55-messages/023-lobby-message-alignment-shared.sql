--liquibase formatted sql

--changeset noaber:55-023-lobby-message-alignment-shared
ALTER TABLE lobby_message ADD COLUMN alignment_shared BOOLEAN NOT NULL DEFAULT FALSE;
