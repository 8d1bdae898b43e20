--liquibase formatted sql

--changeset noaber:58-agenda-010-meeting
-- From the first to the last day that it can be; times as the clock in the Netherlands shows them.
CREATE TABLE meeting (
  id              BINARY(16)   NOT NULL,
  body_id         BINARY(16)   NOT NULL,
  name            VARCHAR(200) NULL,
  first_day       DATE         NOT NULL,
  last_day        DATE         NOT NULL,
  exactness       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_time       CHAR(5)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  until_time      CHAR(5)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  place           VARCHAR(300) NULL,
  state           VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  visibility      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         INT          NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  created_by      BINARY(16)   NOT NULL,
  created_by_name VARCHAR(200) NOT NULL,
  updated_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY meeting_by_day (first_day, id),
  KEY meeting_of_body (body_id, first_day, id),
  CONSTRAINT meeting_of_governance_body FOREIGN KEY (body_id) REFERENCES governance_body (id)
);
