--liquibase formatted sql

--changeset noaber:55-056-sign-off-mail-written-for
-- Where a mail was written about a sign-off that went into another; null where it stands under the one it was written about.
ALTER TABLE sign_off_mail ADD COLUMN written_for BINARY(16) NULL;
