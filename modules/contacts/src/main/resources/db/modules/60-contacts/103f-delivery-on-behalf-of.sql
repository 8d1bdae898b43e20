--liquibase formatted sql

--changeset noaber:60-103f-delivery-on-behalf-of
-- In whose name it was brought; null when that is everybody who says it. One that was merged stays here: whoever reads it
-- finds the one that it went into.
ALTER TABLE delivery
  ADD COLUMN on_behalf_of_id BINARY(16) NULL,
  ADD CONSTRAINT delivery_on_behalf_of_organisation FOREIGN KEY (on_behalf_of_id) REFERENCES organisation (id);
