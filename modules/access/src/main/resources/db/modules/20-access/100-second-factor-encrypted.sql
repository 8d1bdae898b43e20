--liquibase formatted sql

--changeset noaber:20-access-100-second-factor-encrypted
ALTER TABLE second_factor
    MODIFY secret BINARY(20) NULL COMMENT 'in clear, of an older version; gone after the next start',
    ADD COLUMN encrypted VARBINARY(100) NULL COMMENT 'the secret of RFC 6238, encrypted: nonce, AES-GCM, tag';
