--liquibase formatted sql
--changeset noaber:60-contacts-100-delivery-cell-contact-moments

ALTER TABLE delivery_cell ADD COLUMN contact_moments INT NOT NULL DEFAULT 0;
