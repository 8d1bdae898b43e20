--liquibase formatted sql

--changeset noaber:60-121-participant-user
ALTER TABLE contact_moment_participant ADD KEY participant_user (user_id, contact_moment_id);
