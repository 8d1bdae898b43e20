--liquibase formatted sql

--changeset noaber:58-agenda-022-agenda-document
CREATE TABLE agenda_document (
  item_id   BINARY(16)    NOT NULL,
  number    INT           NOT NULL,
  title     VARCHAR(300)  NOT NULL,
  reference VARCHAR(100)  NULL,
  address   VARCHAR(1000) NULL,
  PRIMARY KEY (item_id, number),
  CONSTRAINT agenda_document_item FOREIGN KEY (item_id) REFERENCES agenda_item (id)
);
