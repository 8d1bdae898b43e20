--liquibase formatted sql

--changeset noaber:57-001-project
-- The programme repeats that of the challenge where there is one; estimate_number is that of the newest cost estimate, 0 for none.
CREATE TABLE project (
  id              BINARY(16)    NOT NULL,
  title           VARCHAR(300)  NOT NULL,
  description     MEDIUMTEXT    NULL,
  challenge_id    BINARY(16)    NULL,
  programme_id    BINARY(16)    NOT NULL,
  lead_id         BINARY(16)    NULL,
  first_year      SMALLINT      NOT NULL,
  last_year       SMALLINT      NOT NULL,
  phase           VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state           VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  visibility      VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  estimate_number INT           NOT NULL,
  version         INT           NOT NULL,
  created_at      DATETIME(6)   NOT NULL,
  created_by      BINARY(16)    NOT NULL,
  created_by_name VARCHAR(200)  NOT NULL,
  updated_at      DATETIME(6)   NOT NULL,
  withdrawn_at    DATETIME(6)   NULL,
  PRIMARY KEY (id),
  KEY project_by_title (title, id, withdrawn_at, state, visibility, challenge_id, programme_id),
  KEY project_of_challenge (challenge_id, id),
  KEY project_of_programme (programme_id, id),
  KEY project_led_by (lead_id, id),
  CONSTRAINT project_challenge FOREIGN KEY (challenge_id) REFERENCES challenge (id),
  CONSTRAINT project_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT project_lead FOREIGN KEY (lead_id) REFERENCES organisation (id)
);
