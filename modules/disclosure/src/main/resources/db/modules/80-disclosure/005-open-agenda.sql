--liquibase formatted sql

--changeset noaber:80-005-open-agenda
-- Whether the open agenda is shown to everybody; one row.
CREATE TABLE open_agenda (
  id         TINYINT      NOT NULL,
  shown      BOOLEAN      NOT NULL,
  version    INT          NOT NULL,
  changed_at DATETIME(6)  NULL,
  changed_by VARCHAR(200) NULL,
  PRIMARY KEY (id)
);
