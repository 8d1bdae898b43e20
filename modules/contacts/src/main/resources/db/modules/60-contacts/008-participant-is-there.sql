--liquibase formatted sql

--changeset noaber:60-008-participant-is-there
ALTER TABLE contact_moment_participant
  ADD CONSTRAINT participant_for_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  ADD CONSTRAINT participant_in_post FOREIGN KEY (post_id) REFERENCES post (id),
  ADD CONSTRAINT participant_is_person FOREIGN KEY (person_id) REFERENCES person (id);
