--liquibase formatted sql

--changeset noaber:50-stakeholders-005-stakeholder-tag
CREATE TABLE stakeholder_tag (
    tag VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    stakeholder_id BINARY(16) NOT NULL,
    PRIMARY KEY (tag, stakeholder_id),
    KEY stakeholder_tag_of (stakeholder_id),
    CONSTRAINT stakeholder_tag_marks FOREIGN KEY (stakeholder_id) REFERENCES stakeholder (id)
);
