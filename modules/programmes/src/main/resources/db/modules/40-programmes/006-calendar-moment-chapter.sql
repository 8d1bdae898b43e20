--liquibase formatted sql

--changeset noaber:40-006-calendar-moment-chapter
CREATE TABLE calendar_moment_chapter (
  moment_id  BINARY(16) NOT NULL,
  chapter_id BINARY(16) NOT NULL,
  PRIMARY KEY (moment_id, chapter_id),
  CONSTRAINT calendar_moment_chapter_moment FOREIGN KEY (moment_id) REFERENCES calendar_moment (id),
  CONSTRAINT calendar_moment_chapter_chapter FOREIGN KEY (chapter_id) REFERENCES budget_chapter (id)
);
