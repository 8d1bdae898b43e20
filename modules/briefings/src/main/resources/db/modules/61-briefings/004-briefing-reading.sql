--liquibase formatted sql

--changeset noaber:61-briefings-004-briefing-reading
CREATE TABLE briefing_reading (
  briefing_id BINARY(16)  NOT NULL,
  user_id     BINARY(16)  NOT NULL,
  read_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (briefing_id, user_id),
  KEY briefing_reading_of_user (user_id, briefing_id),
  CONSTRAINT briefing_reading_of FOREIGN KEY (briefing_id) REFERENCES briefing (id)
);
