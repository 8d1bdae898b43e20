--liquibase formatted sql

--changeset noaber:58-agenda-035-agenda-route-alternative
CREATE TABLE agenda_route_alternative (
  route_id   BINARY(16) NOT NULL,
  number     INT        NOT NULL,
  meeting_id BINARY(16) NOT NULL,
  PRIMARY KEY (route_id, number, meeting_id),
  CONSTRAINT agenda_route_alternative_step FOREIGN KEY (route_id, number) REFERENCES agenda_route_step (route_id, number),
  CONSTRAINT agenda_route_alternative_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);
