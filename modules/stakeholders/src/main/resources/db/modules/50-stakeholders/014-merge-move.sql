--liquibase formatted sql

--changeset noaber:50-stakeholders-014-merge-move
CREATE TABLE merge_move (
    merge_id BINARY(16) NOT NULL,
    position INT NOT NULL,
    sort VARCHAR(40) NOT NULL,
    record_id BINARY(16) NOT NULL,
    detail MEDIUMTEXT NULL COMMENT 'what is needed beside the id to put it back',
    PRIMARY KEY (merge_id, position),
    CONSTRAINT merge_move_of FOREIGN KEY (merge_id) REFERENCES stakeholder_merge (id)
);
