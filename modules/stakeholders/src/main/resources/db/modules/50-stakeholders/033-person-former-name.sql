--liquibase formatted sql

--changeset noaber:50-stakeholders-033-person-former-name
CREATE TABLE person_former_name (
    id BINARY(16) NOT NULL PRIMARY KEY,
    person_id BINARY(16) NOT NULL,
    word VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL
        COMMENT 'one of the surname, in small letters, without accents; a row for each',
    given_name VARCHAR(200) NULL,
    surname_prefix VARCHAR(60) NULL,
    surname VARCHAR(200) NOT NULL,
    KEY person_former_name_word (word),
    CONSTRAINT person_former_name_of FOREIGN KEY (person_id) REFERENCES person (id)
);
