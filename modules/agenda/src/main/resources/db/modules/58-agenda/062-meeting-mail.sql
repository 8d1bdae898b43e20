--liquibase formatted sql

--changeset noaber:58-agenda-062-meeting-mail
-- What it says is made of the meeting when it is sent. One that a process took has no next_try_at and has begun_at: when the
-- process died it is not sent twice. Whom it is for may be off the list since.
CREATE TABLE meeting_mail (
  id          BINARY(16)   NOT NULL,
  number      INT          NOT NULL AUTO_INCREMENT,
  meeting_id  BINARY(16)   NOT NULL,
  attendee_id BINARY(16)   NOT NULL,
  kind        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  recipient   VARCHAR(254) NOT NULL,
  state       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts    INT          NOT NULL,
  next_try_at DATETIME(6)  NULL,
  begun_at    DATETIME(6)  NULL,
  begun_by    BINARY(16)   NULL,
  problem     VARCHAR(500) NULL,
  written_at  DATETIME(6)  NOT NULL,
  sent_at     DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY meeting_mail_number (number),
  KEY meeting_mail_of_attendee (attendee_id, written_at, id),
  KEY meeting_mail_due (state, next_try_at, id),
  CONSTRAINT mail_about_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);
