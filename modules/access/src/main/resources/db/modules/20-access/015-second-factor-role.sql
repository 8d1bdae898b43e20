--liquibase formatted sql

--changeset noaber:20-access-015-second-factor-role
CREATE TABLE second_factor_role (
    role VARCHAR(20) NOT NULL COMMENT 'whoever has it and a password needs a second factor',
    PRIMARY KEY (role)
);
