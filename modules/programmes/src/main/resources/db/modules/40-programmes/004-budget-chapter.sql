--liquibase formatted sql

--changeset noaber:40-004-budget-chapter
CREATE TABLE budget_chapter (
  id        BINARY(16)    NOT NULL,
  position  INT           NOT NULL,
  number    VARCHAR(10)   NOT NULL,
  name      VARCHAR(200)  NOT NULL,
  note      VARCHAR(500)  NULL,
  source    VARCHAR(1000) NOT NULL,
  certainty VARCHAR(20)   NOT NULL,
  PRIMARY KEY (id),
  KEY budget_chapter_by_position (position, id)
);
