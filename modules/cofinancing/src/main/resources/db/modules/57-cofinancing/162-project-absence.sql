--liquibase formatted sql

--changeset noaber:57-162-project-absence
-- From when until when a project was stopped or withdrawn, once it is back: what it costs and is given is new from then on. Of
-- projects that came back before this was kept nothing is known. What stopped before 57-158 is said there to have stopped when it
-- was last changed, and what an award before 57-157 named nobody can tell from what was asked: both are guesses, and stay.
CREATE TABLE project_absence (
  project_id BINARY(16)  NOT NULL,
  began_at   DATETIME(6) NOT NULL,
  ended_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (project_id, began_at),
  KEY absence_by_end (ended_at, project_id),
  CONSTRAINT absence_of_project FOREIGN KEY (project_id) REFERENCES project (id)
);
