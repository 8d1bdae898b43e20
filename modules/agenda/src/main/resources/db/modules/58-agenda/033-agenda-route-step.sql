--liquibase formatted sql

--changeset noaber:58-agenda-033-agenda-route-step
-- Its days are its own when it is no meeting.
CREATE TABLE agenda_route_step (
  route_id        BINARY(16)    NOT NULL,
  number          INT           NOT NULL,
  title           VARCHAR(300)  NOT NULL,
  yields          VARCHAR(2000) NULL,
  body_id         BINARY(16)    NULL,
  meeting_id      BINARY(16)    NULL,
  first_day       DATE          NULL,
  last_day        DATE          NULL,
  exactness       VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  no_later_than   DATE          NULL,
  no_later_reason VARCHAR(500)  NULL,
  PRIMARY KEY (route_id, number),
  KEY agenda_route_step_at_meeting (meeting_id, route_id),
  CONSTRAINT agenda_route_step_route FOREIGN KEY (route_id) REFERENCES agenda_route (id),
  CONSTRAINT agenda_route_step_body FOREIGN KEY (body_id) REFERENCES governance_body (id),
  CONSTRAINT agenda_route_step_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);
