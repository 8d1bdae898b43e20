--liquibase formatted sql

--changeset noaber:60-104f-delivery-planned
-- What somebody is going to bring, the next one first.
CREATE INDEX delivery_planned ON delivery (owner_id, status, withdrawn, starts_at);
