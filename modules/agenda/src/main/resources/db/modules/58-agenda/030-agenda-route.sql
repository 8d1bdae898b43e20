--liquibase formatted sql

--changeset noaber:58-agenda-030-agenda-route
CREATE TABLE agenda_route (
  id              BINARY(16)   NOT NULL,
  title           VARCHAR(300) NOT NULL,
  lead_id         BINARY(16)   NULL,
  owner_id        BINARY(16)   NOT NULL,
  visibility      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         INT          NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  created_by      BINARY(16)   NOT NULL,
  created_by_name VARCHAR(200) NOT NULL,
  updated_at      DATETIME(6)  NOT NULL,
  withdrawn_at    DATETIME(6)  NULL,
  PRIMARY KEY (id),
  KEY agenda_route_by_title (title, id)
);
