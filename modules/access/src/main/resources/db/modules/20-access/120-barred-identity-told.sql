--liquibase formatted sql

--changeset noaber:20-access-120-barred-identity-told
-- What an administrator goes by who lifts a bar: nothing that tells who it is of.
ALTER TABLE barred_identity
    ADD COLUMN id BINARY(16) NULL,
    ADD COLUMN issuer VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the provider',
    ADD COLUMN barred_at DATETIME(6) NULL COMMENT 'when the account became a pseudonym',
    ADD COLUMN barred_by BINARY(16) NULL COMMENT 'who approved that',
    ADD COLUMN refused_at DATETIME(6) NULL COMMENT 'when somebody last came to the door with it';

--changeset noaber:20-access-120-barred-identity-told-until-now
-- Of these nothing more is known; they come after the others.
UPDATE barred_identity SET id = CONCAT(UNHEX('0000000000000000'), LEFT(digest, 8));

--changeset noaber:20-access-120-barred-identity-told-id
ALTER TABLE barred_identity MODIFY COLUMN id BINARY(16) NOT NULL, ADD UNIQUE KEY barred_identity_id (id);
