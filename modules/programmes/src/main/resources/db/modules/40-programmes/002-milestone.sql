--liquibase formatted sql

--changeset noaber:40-002-milestone
CREATE TABLE milestone (
  id           BINARY(16)    NOT NULL,
  programme_id BINARY(16)    NOT NULL,
  position     INT           NOT NULL,
  name         VARCHAR(200)  NOT NULL,
  starts_on    VARCHAR(10)   NULL,
  ends_on      VARCHAR(10)   NULL,
  date_note    VARCHAR(200)  NULL,
  source       VARCHAR(1000) NOT NULL,
  certainty    VARCHAR(20)   NOT NULL,
  PRIMARY KEY (id),
  KEY milestone_of_programme (programme_id, starts_on, position, id),
  CONSTRAINT milestone_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
);
