--liquibase formatted sql

--changeset noaber:58-agenda-020-agenda-item
CREATE TABLE agenda_item (
  id              BINARY(16)   NOT NULL,
  meeting_id      BINARY(16)   NOT NULL,
  position        INT          NOT NULL,
  title           VARCHAR(300) NOT NULL,
  explanation     TEXT         NULL,
  kind            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state           VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lead_id         BINARY(16)   NULL,
  owner_id        BINARY(16)   NOT NULL,
  team_only       BOOLEAN      NOT NULL,
  carried_from    BINARY(16)   NULL,
  version         INT          NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  created_by      BINARY(16)   NOT NULL,
  created_by_name VARCHAR(200) NOT NULL,
  updated_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY agenda_item_carried_once (carried_from),
  KEY agenda_item_of_meeting (meeting_id, position, id),
  KEY agenda_item_of_owner (owner_id, state),
  CONSTRAINT agenda_item_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT agenda_item_carried FOREIGN KEY (carried_from) REFERENCES agenda_item (id)
);
