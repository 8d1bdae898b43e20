--liquibase formatted sql

--changeset noaber:80-361-disclosure-file-message
ALTER TABLE disclosure_file
  ADD COLUMN lobby_message_id BINARY(16) NULL,
  ADD CONSTRAINT disclosure_file_message FOREIGN KEY (lobby_message_id) REFERENCES lobby_message (id);
