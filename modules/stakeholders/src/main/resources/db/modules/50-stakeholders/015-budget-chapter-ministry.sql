--liquibase formatted sql

--changeset noaber:50-stakeholders-015-budget-chapter-ministry
CREATE TABLE budget_chapter_ministry (
    budget_chapter_id BINARY(16) NOT NULL,
    organisation_id BINARY(16) NOT NULL,
    PRIMARY KEY (budget_chapter_id),
    KEY budget_chapter_ministry_of (organisation_id),
    CONSTRAINT budget_chapter_ministry_answers FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
