--liquibase formatted sql

--changeset noaber:58-agenda-031-agenda-route-audience
CREATE TABLE agenda_route_audience (
  record_id    BINARY(16) NOT NULL,
  principal_id BINARY(16) NOT NULL,
  PRIMARY KEY (record_id, principal_id),
  KEY agenda_route_of_principal (principal_id, record_id),
  CONSTRAINT audience_of_agenda_route FOREIGN KEY (record_id) REFERENCES agenda_route (id)
);
