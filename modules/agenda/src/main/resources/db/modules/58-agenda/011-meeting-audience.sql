--liquibase formatted sql

--changeset noaber:58-agenda-011-meeting-audience
CREATE TABLE meeting_audience (
  record_id    BINARY(16) NOT NULL,
  principal_id BINARY(16) NOT NULL,
  PRIMARY KEY (record_id, principal_id),
  KEY meeting_of_principal (principal_id, record_id),
  CONSTRAINT audience_of_meeting FOREIGN KEY (record_id) REFERENCES meeting (id)
);
