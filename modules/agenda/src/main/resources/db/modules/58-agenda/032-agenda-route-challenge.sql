--liquibase formatted sql

--changeset noaber:58-agenda-032-agenda-route-challenge
CREATE TABLE agenda_route_challenge (
  route_id     BINARY(16) NOT NULL,
  challenge_id BINARY(16) NOT NULL,
  PRIMARY KEY (route_id, challenge_id),
  KEY agenda_route_of_challenge (challenge_id, route_id),
  CONSTRAINT agenda_route_challenge_route FOREIGN KEY (route_id) REFERENCES agenda_route (id)
);
