--liquibase formatted sql

--changeset noaber:57-111-cashier-line
-- What was received of a party, and what was spent. A line that was taken out of the book stays here and does not count.
CREATE TABLE cashier_line (
  id               BINARY(16)    NOT NULL,
  mandate_id       BINARY(16)    NOT NULL,
  sort             VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party_id         BINARY(16)    NULL,
  taken_on         DATE          NOT NULL,
  amount           DECIMAL(15,2) NOT NULL,
  description      VARCHAR(500)  NULL,
  reference        VARCHAR(100)  NULL,
  recorded_at      DATETIME(6)   NOT NULL,
  recorded_by      BINARY(16)    NOT NULL,
  recorded_by_name VARCHAR(200)  NOT NULL,
  withdrawn_at     DATETIME(6)   NULL,
  PRIMARY KEY (id),
  KEY line_of_mandate (mandate_id, taken_on, id),
  KEY line_of_party (party_id, mandate_id),
  CONSTRAINT line_in_book FOREIGN KEY (mandate_id) REFERENCES cashier_mandate (id),
  CONSTRAINT line_of_payer FOREIGN KEY (party_id) REFERENCES organisation (id)
);
