--liquibase formatted sql

--changeset noaber:58-agenda-050-calendar-feed
-- Its address follows from its id and the installation's secret.
CREATE TABLE calendar_feed (
  id           BINARY(16)  NOT NULL,
  user_id      BINARY(16)  NOT NULL,
  kind         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body_id      BINARY(16)  NULL,
  opened_at    DATETIME(6) NOT NULL,
  last_read_at DATETIME(6) NULL,
  revoked_at   DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY calendar_feed_of_user (user_id, revoked_at, id),
  CONSTRAINT calendar_feed_user FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE,
  CONSTRAINT calendar_feed_body FOREIGN KEY (body_id) REFERENCES governance_body (id)
);
