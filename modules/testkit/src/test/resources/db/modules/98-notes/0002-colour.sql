--liquibase formatted sql

--changeset notes:0002-colour
CREATE TABLE colour (
    name VARCHAR(20) NOT NULL PRIMARY KEY
);

--changeset notes:0002-colour-blue
INSERT INTO colour (name) VALUES ('blue');
