--liquibase formatted sql

--changeset noaber:20-access-013-second-factor
CREATE TABLE second_factor (
    user_id BINARY(16) NOT NULL,
    secret BINARY(20) NOT NULL COMMENT 'of RFC 6238',
    confirmed_at DATETIME(6) NULL COMMENT 'until then it is asked of nobody',
    last_step BIGINT NOT NULL COMMENT 'of the last code that was used: none is good twice',
    PRIMARY KEY (user_id),
    CONSTRAINT second_factor_of_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
