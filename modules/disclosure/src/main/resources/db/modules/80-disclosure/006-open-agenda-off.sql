--liquibase formatted sql

--changeset noaber:80-006-open-agenda-off
INSERT INTO open_agenda (id, shown, version) VALUES (1, FALSE, 1);
