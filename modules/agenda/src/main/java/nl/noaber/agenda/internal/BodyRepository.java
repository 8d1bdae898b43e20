package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import nl.noaber.agenda.GovernanceBody;
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
               SET level = :level, rhythm = :rhythm, recesses = :recesses, version = :version, updated_at = :updatedAt
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

    private void insertBeside(GovernanceBody body) {
        database.sql("""
            INSERT INTO governance_body_deadline (body_id, kind, count, unit)
            VALUES (:bodyId, :kind, :count, :unit)
            """).updateEach(BodyRow.rules(body));
        database.sql("INSERT INTO governance_body_member (body_id, post_id) VALUES (:bodyId, :postId)")
                .updateEach(BodyRow.members(body));
    }
}
