--liquibase formatted sql

--changeset noaber:55-020-sign-off
-- Of each organisation and message once; asked again it is the same row. What the last answer says stands here as well,
-- so that the matrix reads one table.
CREATE TABLE sign_off (
  id                BINARY(16)   NOT NULL,
  lobby_message_id  BINARY(16)   NOT NULL,
  organisation_id   BINARY(16)   NOT NULL,
  deadline          DATE         NOT NULL,
  email             VARCHAR(254) NULL,
  status            VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answer_id         BINARY(16)   NULL,
  answer_number     INT          NULL,
  answer_position   VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  answer_level      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  answer_channel    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  answered_at       DATETIME(6)  NULL,
  answer_stale      BOOLEAN      NULL,
  asked_at          DATETIME(6)  NOT NULL,
  reminded_on       DATE         NULL,
  soon_reminded_for DATE         NULL,
  late_reminded_for DATE         NULL,
  withdrawn_at      DATETIME(6)  NULL,
  version           INT          NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY sign_off_of_message (lobby_message_id, organisation_id),
  KEY sign_off_of_organisation (organisation_id, lobby_message_id, withdrawn_at),
  KEY sign_off_unanswered (status, deadline, id, withdrawn_at),
  CONSTRAINT sign_off_of_lobby_message FOREIGN KEY (lobby_message_id) REFERENCES lobby_message (id),
  CONSTRAINT sign_off_by_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
