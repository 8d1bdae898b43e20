--liquibase formatted sql

--changeset noaber:58-agenda-003-governance-body-member
CREATE TABLE governance_body_member (
  body_id BINARY(16) NOT NULL,
  post_id BINARY(16) NOT NULL,
  PRIMARY KEY (body_id, post_id),
  KEY governance_body_member_post (post_id, body_id),
  CONSTRAINT member_of_governance_body FOREIGN KEY (body_id) REFERENCES governance_body (id),
  CONSTRAINT governance_body_member_is_post FOREIGN KEY (post_id) REFERENCES post (id)
);
