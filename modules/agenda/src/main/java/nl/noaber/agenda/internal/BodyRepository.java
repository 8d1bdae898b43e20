package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.kernel.sql.Database;

/** Writes whole bodies. */
@Singleton
final class BodyRepository {

    private final Database database;

    BodyRepository(Database database) {
        this.database = database;
    }

    /**
     * Inserts it, unless its id or its organisation is there already.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(GovernanceBody body) {
        boolean inserted = database.sql("""
            INSERT INTO governance_body (id, organisation_id, level, rhythm, recesses, version, updated_at)
            VALUES (:id, :organisationId, :level, :rhythm, :recesses, :version, :updatedAt)
            """).bindAll(BodyRow.of(body)).insertIfAbsent();
        if (inserted) {
            insertBeside(body);
        }
        return inserted;
    }

    void update(GovernanceBody body) {
        database.sql("""
            UPDATE governance_body
               SET level = :level, rhythm = :rhythm, recesses = :recesses, version = :version, updated_at = :updatedAt,
                   withdrawn_at = :withdrawnAt
             WHERE id = :id
            """).bindAll(BodyRow.of(body)).update();
        database.sql("DELETE FROM governance_body_deadline WHERE body_id = :id")
                .bind("id", body.id())
                .update();
        database.sql("DELETE FROM governance_body_member WHERE body_id = :id")
                .bind("id", body.id())
                .update();
        insertBeside(body);
    }

    /** Keeps it from being withdrawn or merged until the open transaction ends; false when it was. */
    boolean hold(GovernanceBodyId id) {
        return !database.sql("""
            SELECT id
              FROM governance_body
             WHERE id = :id
               AND withdrawn_at IS NULL
               AND merged_into IS NULL
               FOR UPDATE
            """).bind("id", id).list(row -> row.uuid("id")).isEmpty();
    }

    /** How many meetings it has, those that were withdrawn left out. */
    long meetings(GovernanceBodyId id) {
        return database.sql("SELECT COUNT(*) FROM meeting WHERE body_id = :id AND withdrawn_at IS NULL")
                .bind("id", id)
                .count();
    }

    private void insertBeside(GovernanceBody body) {
        database.sql("""
            INSERT INTO governance_body_deadline (body_id, kind, count, unit)
            VALUES (:bodyId, :kind, :count, :unit)
            """).updateEach(BodyRow.rules(body));
        database.sql("INSERT INTO governance_body_member (body_id, post_id) VALUES (:bodyId, :postId)")
                .updateEach(BodyRow.members(body));
    }
}
