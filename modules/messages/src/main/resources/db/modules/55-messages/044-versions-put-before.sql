--liquibase formatted sql

--changeset noaber:55-044-versions-put-before
-- Of what was put before this was kept, the newest version surely was.
UPDATE lobby_message_version v
  JOIN lobby_message m ON m.id = v.lobby_message_id AND m.number = v.number
   SET v.put_as = m.scope
 WHERE m.state <> 'DRAFT';
