--liquibase formatted sql

--changeset noaber:60-065-commitment-open-by-organisation
-- A ministry has thousands of promises, and few that are open: its page asks for those.
ALTER TABLE commitment
  ADD KEY commitment_open_by_organisation (organisation_id, state, withdrawn_at, due_order, id, visibility);
