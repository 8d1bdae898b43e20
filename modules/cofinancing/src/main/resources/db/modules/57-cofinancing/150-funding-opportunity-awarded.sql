--liquibase formatted sql

--changeset noaber:57-150-funding-opportunity-awarded
-- What was awarded for all projects, as it was booked then; NULL until it is. amount is that, or else what it was.
ALTER TABLE funding_opportunity ADD COLUMN awarded DECIMAL(17,2) NULL;

--changeset noaber:57-150-funding-opportunity-awarded-filled
UPDATE funding_opportunity o
   SET o.awarded = (SELECT SUM(l.amount)
                      FROM funding_application a
                      JOIN contribution_line l ON l.contribution_id = a.contribution_id
                     WHERE a.opportunity_id = o.id)
 WHERE o.stage = 'AWARDED';

--changeset noaber:57-150-funding-opportunity-awarded-amount
UPDATE funding_opportunity SET amount = awarded WHERE awarded IS NOT NULL;
