--liquibase formatted sql

--changeset noaber:60-contacts-380-participant-called
-- Who is named is sought among all that participants are called, and in what was said of a message.
ALTER TABLE contact_moment_participant
    ADD KEY participant_called (name),
    ADD KEY participant_as (function_name);

--changeset noaber:60-contacts-380-delivery-quoted
ALTER TABLE delivery ADD KEY delivery_quoted (quote(1));
