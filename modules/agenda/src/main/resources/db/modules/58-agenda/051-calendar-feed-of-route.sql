--liquibase formatted sql

--changeset noaber:58-agenda-051-calendar-feed-of-route
ALTER TABLE calendar_feed
  ADD COLUMN route_id BINARY(16) NULL AFTER body_id,
  ADD CONSTRAINT calendar_feed_route FOREIGN KEY (route_id) REFERENCES agenda_route (id);
