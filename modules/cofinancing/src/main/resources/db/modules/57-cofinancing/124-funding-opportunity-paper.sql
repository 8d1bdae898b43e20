--liquibase formatted sql

--changeset noaber:57-124-funding-opportunity-paper
-- What says more: references of documents, and links, each sort in its order.
CREATE TABLE funding_opportunity_paper (
  opportunity_id BINARY(16)   NOT NULL,
  sort           VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position       INT          NOT NULL,
  text           VARCHAR(500) NOT NULL,
  PRIMARY KEY (opportunity_id, sort, position),
  CONSTRAINT paper_of_opportunity FOREIGN KEY (opportunity_id) REFERENCES funding_opportunity (id)
);
