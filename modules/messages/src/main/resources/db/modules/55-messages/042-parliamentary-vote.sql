--liquibase formatted sql

--changeset noaber:55-042-parliamentary-vote
-- The group may have been merged since: its id leads to the one that stayed.
CREATE TABLE parliamentary_vote (
  paper_id        BINARY(16)  NOT NULL,
  organisation_id BINARY(16)  NOT NULL,
  position        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (paper_id, organisation_id),
  KEY parliamentary_vote_of_group (organisation_id, paper_id),
  CONSTRAINT vote_on_paper FOREIGN KEY (paper_id) REFERENCES parliamentary_paper (id),
  CONSTRAINT vote_of_group FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
