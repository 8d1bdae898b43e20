package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;

/** Finds the meetings, agenda items and routes in which somebody may be named. */
@Singleton
final class NamingAgenda {

    private final Database database;

    NamingAgenda(Database database) {
        this.database = database;
    }

    /** Those of these meetings to which the subject is invited by itself. */
    Set<UUID> attended(Subject subject, Collection<UUID> records) {
        return records.isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql("""
                    SELECT DISTINCT meeting_id
                      FROM meeting_attendee
                     WHERE meeting_id IN (:records) AND person_id IN (:ids)
                    """)
                        .bind("records", records)
                        .bind("ids", subject.ids())
                        .list(row -> row.uuid("meeting_id")));
    }

    /**
     * To which the subject is invited, or which have something like the name in a text, in the order of their ids; to be
     * looked at more closely.
     */
    List<UUID> like(Subject subject, UUID after, int most) {
        return database.sql("SELECT DISTINCT texts.record_id AS record_id FROM (")
                .append(AgendaPlace.ALL)
                .append(") texts WHERE texts.record_id > :after AND (FALSE")
                .appendEach(
                        "OR texts.text LIKE :like ESCAPE '!'",
                        "like",
                        subject.names().patterns())
                .append("""
                    ) UNION
                    SELECT meeting_id
                      FROM meeting_attendee
                     WHERE meeting_id > :after AND person_id IN (:ids)
                     ORDER BY record_id LIMIT :most
                    """)
                .bind("ids", subject.ids())
                .bind("after", after)
                .bind("most", most)
                .list(row -> row.uuid("record_id"));
    }

    /** All that these say. */
    List<AgendaText> texts(Collection<UUID> records) {
        return database.sql("SELECT texts.record_id, texts.number, texts.place, texts.text FROM (")
                .append(AgendaPlace.ALL)
                .append("""
                    ) texts
                     WHERE texts.record_id IN (:records)
                       AND texts.text IS NOT NULL
                     ORDER BY texts.record_id, texts.place, texts.number
                    """)
                .bind("records", records)
                .list(row -> new AgendaText(
                        row.uuid("record_id"),
                        row.number("number"),
                        row.choice("place", AgendaPlace.class),
                        row.text("text")));
    }
}
