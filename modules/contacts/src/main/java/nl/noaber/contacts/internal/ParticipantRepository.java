package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.kernel.sql.Database;

/** Reads and writes participants; that the viewer may see the contact moment is known before. */
@Singleton
final class ParticipantRepository {

    private final Database database;

    ParticipantRepository(Database database) {
        this.database = database;
    }

    /** Ours first, then in the order given. */
    Map<ContactMomentId, List<ParticipantRow>> of(Set<ContactMomentId> moments) {
        if (moments.isEmpty()) {
            return Map.of();
        }
        return database.sql("""
            SELECT contact_moment_id, position, id, side, name, function_name, organisation_id, organisation_kind,
                   post_id, person_id, user_id, starts_at, status, visibility, withdrawn
              FROM contact_moment_participant
             WHERE contact_moment_id IN (:moments)
             ORDER BY contact_moment_id, side, position
            """)
                .bind("moments", moments)
                .group(row -> row.id("contact_moment_id", ContactMomentId::new), ParticipantRow::read);
    }

    void insert(Collection<ParticipantRow> rows) {
        database.sql("""
            INSERT INTO contact_moment_participant (contact_moment_id, position, id, side, name, function_name,
                   organisation_id, organisation_kind, post_id, person_id, user_id, starts_at, status, visibility,
                   withdrawn)
            VALUES (:contactMomentId, :position, :id, :side, :name, :functionName,
                   :organisationId, :organisationKind, :postId, :personId, :userId, :startsAt, :status, :visibility,
                   :withdrawn)
            """).updateEach(rows);
    }

    void delete(ContactMomentId moment) {
        database.sql("DELETE FROM contact_moment_participant WHERE contact_moment_id = :moment")
                .bind("moment", moment)
                .update();
    }
}
