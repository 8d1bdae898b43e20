--liquibase formatted sql

--changeset noaber:61-briefings-001-briefing
CREATE TABLE briefing (
  id                 BINARY(16)   NOT NULL,
  item_id            BINARY(16)   NOT NULL,
  recipient_id       BINARY(16)   NULL,
  audience           VARCHAR(200) NULL,
  edition            INT          NOT NULL,
  follows            BINARY(16)   NULL,
  reason             VARCHAR(500) NULL,
  handed_out_at      DATETIME(6)  NULL,
  handed_out_by      BINARY(16)   NULL,
  handed_out_by_name VARCHAR(200) NULL,
  digest             CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  item_title         VARCHAR(300) NULL,
  meeting_words      VARCHAR(400) NULL,
  recipient_words    VARCHAR(700) NULL,
  version            INT          NOT NULL,
  created_at         DATETIME(6)  NOT NULL,
  created_by         BINARY(16)   NOT NULL,
  created_by_name    VARCHAR(200) NOT NULL,
  updated_at         DATETIME(6)  NOT NULL,
  withdrawn_at       DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY briefing_followed_once (follows),
  KEY briefing_of_item (item_id, created_at, id),
  KEY briefing_handed_out (handed_out_at, id),
  CONSTRAINT briefing_item FOREIGN KEY (item_id) REFERENCES agenda_item (id),
  CONSTRAINT briefing_follows FOREIGN KEY (follows) REFERENCES briefing (id)
);
