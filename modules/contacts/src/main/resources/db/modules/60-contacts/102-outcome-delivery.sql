--liquibase formatted sql

--changeset noaber:60-contacts-102-outcome-delivery
-- Which deliveries led to an outcome. The rows of deliveries are written anew with their contact moment and keep their id,
-- so that a delivery that is not there any more leads to nothing.

CREATE TABLE outcome_delivery (
  outcome_id        BINARY(16) NOT NULL,
  contact_moment_id BINARY(16) NOT NULL,
  delivery_id       BINARY(16) NOT NULL,
  PRIMARY KEY (outcome_id, contact_moment_id, delivery_id),
  KEY outcome_of_delivery (contact_moment_id, delivery_id, outcome_id),
  CONSTRAINT delivery_behind_outcome FOREIGN KEY (outcome_id) REFERENCES lobby_message_outcome (id),
  CONSTRAINT outcome_of_contact_moment FOREIGN KEY (contact_moment_id) REFERENCES contact_moment (id)
);
