--liquibase formatted sql

--changeset noaber:20-access-112-barred-identity
-- Whom a provider may still vouch for, and whose account was closed here and has become a pseudonym since. No account: it is
-- known when that user comes to the door, and leads from the pseudonym to nobody.
CREATE TABLE barred_identity (
    digest BINARY(32) NOT NULL COMMENT 'HMAC-SHA-256 of issuer and subject, by a key that the database does not hold',
    PRIMARY KEY (digest)
);
