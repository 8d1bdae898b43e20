--liquibase formatted sql

--changeset noaber:60-362-contact-moment-with-number-begin
-- With more between the digits than a number may have: rather one too many.
INSERT INTO contact_moment_with_number (contact_moment_id)
SELECT id
  FROM contact_moment
 WHERE CONCAT_WS('\n', subject, place, note, handed_over, intended_result, on_behalf_of)
       REGEXP '[0-9]([^0-9a-zA-Z]{0,4}[0-9]){8}';
