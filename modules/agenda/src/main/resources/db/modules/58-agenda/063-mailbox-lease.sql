--liquibase formatted sql

--changeset noaber:58-agenda-063-mailbox-lease
-- One process at a time reads the mailbox.
CREATE TABLE mailbox_lease (
  id         INT         NOT NULL,
  holder     BINARY(16)  NULL,
  held_until DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
);
