package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;

/** Finds the briefings in which somebody may be named. */
@Singleton
final class NamingBriefings {

    private final Database database;

    NamingBriefings(Database database) {
        this.database = database;
    }

    /** Which have something like the name in a text, in the order of their ids; to be looked at more closely. */
    List<UUID> like(Subject subject, UUID after, int most) {
        return database.sql("SELECT DISTINCT texts.record_id FROM (")
                .append(BriefingPlace.ALL)
                .append(") texts WHERE texts.record_id > :after AND (FALSE")
                .appendEach(
                        "OR texts.text LIKE :like ESCAPE '!'",
                        "like",
                        subject.names().patterns())
                .append(") ORDER BY texts.record_id LIMIT :most")
                .bind("after", after)
                .bind("most", most)
                .list(row -> row.uuid("record_id"));
    }

    /** All that these say. */
    List<BriefingText> texts(Collection<UUID> records) {
        return database.sql("SELECT texts.record_id, texts.number, texts.place, texts.text FROM (")
                .append(BriefingPlace.ALL)
                .append("""
                    ) texts
                     WHERE texts.record_id IN (:records)
                       AND texts.text IS NOT NULL
                     ORDER BY texts.record_id, texts.place, texts.number
                    """)
                .bind("records", records)
                .list(row -> new BriefingText(
                        row.uuid("record_id"),
                        row.text("number"),
                        row.choice("place", BriefingPlace.class),
                        row.text("text")));
    }
}
