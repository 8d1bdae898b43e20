--liquibase formatted sql

--changeset noaber:57-145-ask-aim
-- That an ask of a lobby message, whatever its words, aims at what is missing of a project or of a challenge: one of the two.
-- It goes with what it is of.
CREATE TABLE ask_aim (
  id           BINARY(16) NOT NULL,
  ask_id       BINARY(16) NOT NULL,
  project_id   BINARY(16) NULL,
  challenge_id BINARY(16) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ask_aim_at_project (ask_id, project_id),
  UNIQUE KEY ask_aim_at_challenge (ask_id, challenge_id),
  KEY ask_aim_of_project (project_id, id),
  KEY ask_aim_of_challenge (challenge_id, id),
  CONSTRAINT ask_aim_of_ask FOREIGN KEY (ask_id) REFERENCES lobby_message_ask (id) ON DELETE CASCADE,
  CONSTRAINT ask_aim_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
  CONSTRAINT ask_aim_challenge FOREIGN KEY (challenge_id) REFERENCES challenge (id)
);
