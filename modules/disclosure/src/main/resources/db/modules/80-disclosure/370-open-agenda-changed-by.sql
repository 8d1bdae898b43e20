--liquibase formatted sql

--changeset noaber:80-370-open-agenda-changed-by
ALTER TABLE open_agenda RENAME COLUMN changed_by TO changed_by_name;

--changeset noaber:80-370-open-agenda-changed-by-user
ALTER TABLE open_agenda ADD COLUMN changed_by BINARY(16) NULL COMMENT 'NULL where it was kept by name alone and several had that';

--changeset noaber:80-370-open-agenda-changed-by-until-now
UPDATE open_agenda
   SET changed_by = (SELECT MIN(user_account.id)
                       FROM user_account
                      WHERE user_account.name = open_agenda.changed_by_name
                     HAVING COUNT(*) = 1)
 WHERE changed_by_name IS NOT NULL;
