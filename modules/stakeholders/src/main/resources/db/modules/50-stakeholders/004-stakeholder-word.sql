--liquibase formatted sql

--changeset noaber:50-stakeholders-004-stakeholder-word
CREATE TABLE stakeholder_word (
    type VARCHAR(12) NOT NULL,
    word VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'in small letters, without accents',
    stakeholder_id BINARY(16) NOT NULL,
    PRIMARY KEY (type, word, stakeholder_id),
    KEY stakeholder_word_of (stakeholder_id),
    CONSTRAINT stakeholder_word_names FOREIGN KEY (stakeholder_id) REFERENCES stakeholder (id)
);
