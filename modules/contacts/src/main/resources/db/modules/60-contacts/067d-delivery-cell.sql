--liquibase formatted sql

--changeset noaber:60-067d-delivery-cell
-- How often each message was brought to each organisation and how the last time went, of contacts that were held: kept
-- by visibility under a principal of zeroes and, of what is shared or confidential, for each who is named with it.
CREATE TABLE delivery_cell (
  lobby_message_id  BINARY(16)  NOT NULL,
  principal_id      BINARY(16)  NOT NULL,
  visibility        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organisation_id   BINARY(16)  NOT NULL,
  times             INT         NOT NULL,
  level             TINYINT     NOT NULL,
  number            INT         NOT NULL,
  reception         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner_id          BINARY(16)  NOT NULL,
  starts_at         DATETIME(6) NOT NULL,
  contact_moment_id BINARY(16)  NOT NULL,
  PRIMARY KEY (lobby_message_id, principal_id, visibility, organisation_id),
  KEY delivery_cell_of_organisation (organisation_id, principal_id, visibility, lobby_message_id, times)
);
