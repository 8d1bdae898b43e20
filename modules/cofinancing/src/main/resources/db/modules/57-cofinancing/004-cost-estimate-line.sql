--liquibase formatted sql

--changeset noaber:57-004-cost-estimate-line
-- The amount is in prices of the estimate's price level; indexed is in prices of its own year, and is what counts.
CREATE TABLE cost_estimate_line (
  estimate_id BINARY(16)    NOT NULL,
  year        SMALLINT      NOT NULL,
  kind        VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount      DECIMAL(15,2) NOT NULL,
  factor      DECIMAL(18,6) NOT NULL,
  indexed     DECIMAL(15,2) NOT NULL,
  PRIMARY KEY (estimate_id, year, kind),
  CONSTRAINT line_of_estimate FOREIGN KEY (estimate_id) REFERENCES cost_estimate (id)
);
