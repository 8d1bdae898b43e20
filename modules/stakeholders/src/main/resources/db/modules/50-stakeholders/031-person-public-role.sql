--liquibase formatted sql
--changeset noaber:50-stakeholders-031-person-public-role

UPDATE person
   SET public_role = 'OFFICE'
 WHERE id IN (
           SELECT tenure.person_id
             FROM tenure
             JOIN post ON post.id = tenure.post_id
            WHERE tenure.withdrawn_at IS NULL
              AND post.political);
