--liquibase formatted sql

--changeset noaber:58-agenda-034-agenda-route-dependency
CREATE TABLE agenda_route_dependency (
  route_id BINARY(16) NOT NULL,
  number   INT        NOT NULL,
  follows  INT        NOT NULL,
  days     INT        NOT NULL,
  PRIMARY KEY (route_id, number, follows),
  CONSTRAINT agenda_route_dependency_step FOREIGN KEY (route_id, number) REFERENCES agenda_route_step (route_id, number),
  CONSTRAINT agenda_route_dependency_before FOREIGN KEY (route_id, follows) REFERENCES agenda_route_step (route_id, number)
);
