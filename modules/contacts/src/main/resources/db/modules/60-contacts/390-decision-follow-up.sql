--liquibase formatted sql

--changeset noaber:60-contacts-390-decision-follow-up
-- Which commitments follow from the decision on which agenda item. It goes with what it is of.
CREATE TABLE decision_follow_up (
  commitment_id  BINARY(16) NOT NULL,
  agenda_item_id BINARY(16) NOT NULL,
  PRIMARY KEY (commitment_id),
  KEY follow_up_of_agenda_item (agenda_item_id, commitment_id),
  CONSTRAINT follow_up_commitment FOREIGN KEY (commitment_id) REFERENCES commitment (id) ON DELETE CASCADE,
  CONSTRAINT follow_up_agenda_item FOREIGN KEY (agenda_item_id) REFERENCES agenda_item (id) ON DELETE CASCADE
);
