--liquibase formatted sql

--changeset noaber:60-023-commitment-by-state
-- Open ones are few among all that were ever made.
ALTER TABLE commitment
  ADD KEY commitment_by_state (state, due_order, id, withdrawn_at, direction, visibility, owner_id);
