--liquibase formatted sql

--changeset noaber:55-021-sign-off-answer
-- What was answered never changes; that it became stale or was taken over is kept with it. It was given to the sign-off in
-- given_to, and stands under another one when two organisations turned out to be one.
CREATE TABLE sign_off_answer (
  id               BINARY(16)    NOT NULL,
  sign_off_id      BINARY(16)    NOT NULL,
  given_to         BINARY(16)    NOT NULL,
  number           INT           NOT NULL,
  position         VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  level            VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason           VARCHAR(5000) NULL,
  proposed_text    MEDIUMTEXT    NULL,
  channel          VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_by      VARCHAR(500)  NULL,
  answered_at      DATETIME(6)   NOT NULL,
  answered_by      BINARY(16)    NOT NULL,
  answered_by_name VARCHAR(200)  NOT NULL,
  taken_over_in    INT           NULL,
  stale            BOOLEAN       NOT NULL,
  PRIMARY KEY (id),
  KEY sign_off_answered (sign_off_id, answered_at, id),
  KEY sign_off_answer_given (given_to),
  CONSTRAINT answer_to_sign_off FOREIGN KEY (sign_off_id) REFERENCES sign_off (id),
  CONSTRAINT answer_given_to_sign_off FOREIGN KEY (given_to) REFERENCES sign_off (id)
);
