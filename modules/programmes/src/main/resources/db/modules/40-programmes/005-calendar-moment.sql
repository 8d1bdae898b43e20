--liquibase formatted sql

--changeset noaber:40-005-calendar-moment
CREATE TABLE calendar_moment (
  id            BINARY(16)    NOT NULL,
  position      INT           NOT NULL,
  moment_key    VARCHAR(60)   NOT NULL,
  series        VARCHAR(60)   NULL,
  rule          VARCHAR(120)  NULL,
  rule_status   VARCHAR(20)   NULL,
  round_offset  INT           NULL,
  name_nl       VARCHAR(200)  NOT NULL,
  name_en       VARCHAR(200)  NOT NULL,
  cycle         VARCHAR(30)   NOT NULL,
  actor         VARCHAR(200)  NULL,
  recurrence_nl VARCHAR(300)  NOT NULL,
  recurrence_en VARCHAR(300)  NOT NULL,
  starts_on     VARCHAR(10)   NULL,
  ends_on       VARCHAR(10)   NULL,
  date_status   VARCHAR(20)   NOT NULL,
  action_nl     VARCHAR(500)  NULL,
  action_en     VARCHAR(500)  NULL,
  lead_weeks    INT           NULL,
  source        VARCHAR(1000) NOT NULL,
  certainty     VARCHAR(20)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY calendar_moment_by_key (moment_key)
);
