--liquibase formatted sql

--changeset noaber:20-access-019-api-token-mutation
CREATE TABLE api_token_mutation (
    token_id BINARY(16) NOT NULL,
    mutation VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (token_id, mutation),
    CONSTRAINT api_token_mutation_of_token FOREIGN KEY (token_id) REFERENCES api_token (id)
);
