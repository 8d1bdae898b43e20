--liquibase formatted sql

--changeset noaber:61-briefings-002-briefing-text
CREATE TABLE briefing_text (
  briefing_id BINARY(16)  NOT NULL,
  section     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text        MEDIUMTEXT  NOT NULL,
  PRIMARY KEY (briefing_id, section),
  CONSTRAINT briefing_text_of FOREIGN KEY (briefing_id) REFERENCES briefing (id)
);
