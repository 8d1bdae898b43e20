--liquibase formatted sql

--changeset noaber:58-agenda-060-meeting-attendee
-- Who is invited: one of a post, a person or an organisation, of which words say as what. The number is the place on the list.
CREATE TABLE meeting_attendee (
  id              BINARY(16)   NOT NULL,
  meeting_id      BINARY(16)   NOT NULL,
  number          INT          NOT NULL,
  post_id         BINARY(16)   NULL,
  person_id       BINARY(16)   NULL,
  organisation_id BINARY(16)   NULL,
  words           VARCHAR(200) NULL,
  role            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  email           VARCHAR(254) NULL,
  answer          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  answered_at     DATETIME(6)  NULL,
  answered_by     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  presence        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  represented_by  VARCHAR(200) NULL,
  version         INT          NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY meeting_attendee_number (meeting_id, number),
  KEY meeting_attendee_person (person_id, meeting_id),
  CONSTRAINT attendee_of_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT attendee_holds_post FOREIGN KEY (post_id) REFERENCES post (id),
  CONSTRAINT attendee_is_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT attendee_of_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
