--liquibase formatted sql

--changeset noaber:20-access-111-user-account-closed-until-now
-- When these were closed was not kept: their time begins now.
UPDATE user_account SET closed_at = UTC_TIMESTAMP(6) WHERE NOT active;
