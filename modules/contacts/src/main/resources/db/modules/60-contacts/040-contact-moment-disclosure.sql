--liquibase formatted sql

--changeset noaber:60-040-contact-moment-disclosure
-- The class under the Woo with its grounds, names separated by commas, and what the list of lobby contacts tells beside.
ALTER TABLE contact_moment
  ADD COLUMN disclosure_class   VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN disclosure_grounds VARCHAR(500)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN intended_result    VARCHAR(1000) NULL,
  ADD COLUMN on_behalf_of       VARCHAR(300)  NULL;
