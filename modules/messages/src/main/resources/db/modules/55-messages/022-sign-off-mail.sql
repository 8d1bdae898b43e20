--liquibase formatted sql

--changeset noaber:55-022-sign-off-mail
-- The link's secret is not here: it comes of the id and a key that the database does not hold. In the text stands {link}.
-- A mail that a process took to send has no next_try_at and has begun_at: when the process died it is not sent twice.
CREATE TABLE sign_off_mail (
  id           BINARY(16)   NOT NULL,
  sign_off_id  BINARY(16)   NOT NULL,
  kind         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number       INT          NOT NULL,
  recipient    VARCHAR(254) NOT NULL,
  subject      VARCHAR(400) NOT NULL,
  text         MEDIUMTEXT   NOT NULL,
  state        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts     INT          NOT NULL,
  next_try_at  DATETIME(6)  NULL,
  begun_at     DATETIME(6)  NULL,
  begun_by     BINARY(16)   NULL,
  problem      VARCHAR(500) NULL,
  written_at   DATETIME(6)  NOT NULL,
  sent_at      DATETIME(6)  NULL,
  link_used_at DATETIME(6)  NULL,
  PRIMARY KEY (id),
  KEY sign_off_mailed (sign_off_id, written_at, id),
  KEY sign_off_mail_written (written_at, id, state),
  KEY sign_off_mail_due (state, next_try_at, id),
  CONSTRAINT mail_about_sign_off FOREIGN KEY (sign_off_id) REFERENCES sign_off (id)
);
