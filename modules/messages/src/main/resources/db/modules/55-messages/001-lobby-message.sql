--liquibase formatted sql

--changeset noaber:55-001-lobby-message
-- The title is that of the version with this number, the newest; there are hundreds, so that lists read their rows.
CREATE TABLE lobby_message (
  id              BINARY(16)   NOT NULL,
  scope           VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state           VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title           VARCHAR(300) NOT NULL,
  number          INT          NOT NULL,
  owner_id        BINARY(16)   NOT NULL,
  budget_year     SMALLINT     NULL,
  visibility      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         INT          NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  created_by      BINARY(16)   NOT NULL,
  created_by_name VARCHAR(200) NOT NULL,
  updated_at      DATETIME(6)  NOT NULL,
  withdrawn_at    DATETIME(6)  NULL,
  PRIMARY KEY (id),
  KEY lobby_message_by_update (updated_at, id, withdrawn_at, state, visibility, scope, budget_year, owner_id),
  KEY lobby_message_by_title (title, id, withdrawn_at, state, visibility, scope, budget_year, owner_id)
);
