--liquibase formatted sql

--changeset noaber:57-005-cost-estimate-rate
CREATE TABLE cost_estimate_rate (
  estimate_id BINARY(16)   NOT NULL,
  from_year   SMALLINT     NOT NULL,
  percent     DECIMAL(6,3) NOT NULL,
  PRIMARY KEY (estimate_id, from_year),
  CONSTRAINT rate_of_estimate FOREIGN KEY (estimate_id) REFERENCES cost_estimate (id)
);
