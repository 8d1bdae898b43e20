package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingId;
import nl.noaber.briefings.BriefingReading;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.briefings.Briefings;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;

/** Reads briefings, as the viewer may see them. */
@Singleton
final class BriefingReader {

    private final Database database;
    private final BriefingSight sight;

    BriefingReader(Database database, BriefingSight sight) {
        this.database = database;
        this.sight = sight;
    }

    private record Text(BriefingSection section, String text) {
        static Text read(Row row) {
            return new Text(row.choice("section", BriefingSection.class), row.text("text"));
        }
    }

    Map<BriefingId, Briefing> byIds(Viewer viewer, Set<BriefingId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql("SELECT")
                        .append(BriefingRow.COLUMNS)
                        .append("FROM briefing b WHERE b.id IN (:ids)")
                        .bind("ids", ids)
                        .append(sight.of(viewer))
                        .map(row -> row.id("id", BriefingId::new), BriefingRow::shown);
    }

    Map<AgendaItemId, List<Briefing>> ofItems(Viewer viewer, Set<AgendaItemId> items) {
        return database.sql("SELECT * FROM (SELECT")
                .append(BriefingRow.COLUMNS)
                .append("""
                    , ROW_NUMBER() OVER (PARTITION BY b.item_id ORDER BY b.created_at DESC, b.id DESC) AS place
                      FROM briefing b
                     WHERE b.item_id IN (:items)
                    """)
                .bind("items", items)
                .append(sight.of(viewer))
                .append(") briefings WHERE briefings.place <= :most ORDER BY briefings.item_id, briefings.place")
                .bind("most", Briefings.MOST_OF_ITEM)
                .group(row -> row.id("item_id", AgendaItemId::new), BriefingRow::shown);
    }

    Map<BriefingId, Map<BriefingSection, String>> texts(Viewer viewer, Set<BriefingId> ids) {
        Map<BriefingId, Map<BriefingSection, String>> texts = new HashMap<>();
        database.sql("""
            SELECT t.briefing_id, t.section, t.text
              FROM briefing_text t
              JOIN briefing b ON b.id = t.briefing_id
             WHERE b.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(sight.of(viewer))
                .append("ORDER BY t.briefing_id, t.section")
                .group(row -> row.id("briefing_id", BriefingId::new), Text::read)
                .forEach((id, each) -> texts.put(id, together(each)));
        return texts;
    }

    private static Map<BriefingSection, String> together(List<Text> each) {
        Map<BriefingSection, String> texts = new EnumMap<>(BriefingSection.class);
        each.forEach(one -> texts.put(one.section(), one.text()));
        return texts;
    }

    /** Others than the team are told of their own alone. */
    Map<BriefingId, List<BriefingReading>> readings(Viewer viewer, Set<BriefingId> ids) {
        return database.sql("""
            SELECT r.briefing_id, r.user_id, r.read_at
              FROM briefing_reading r
              JOIN briefing b ON b.id = r.briefing_id
             WHERE b.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(sight.of(viewer))
                .appendIfSet("AND r.user_id = :reader", "reader", viewer.isTeam() ? null : viewer.userId())
                .append("ORDER BY r.briefing_id, r.read_at, r.user_id")
                .group(
                        row -> row.id("briefing_id", BriefingId::new),
                        row -> new BriefingReading(row.id("user_id", UserId::new), row.instant("read_at")));
    }

    /** What was handed out since and the viewer did not say to have read, the last first. */
    List<Briefing> unread(Viewer viewer, Instant since) {
        return database.sql("SELECT")
                .append(BriefingRow.COLUMNS)
                .append("""
                    FROM briefing b
                    WHERE b.handed_out_at >= :since
                      AND NOT EXISTS (SELECT 1 FROM briefing_reading r WHERE r.briefing_id = b.id AND r.user_id = :reader)
                      AND NOT EXISTS (SELECT 1 FROM briefing later
                                       WHERE later.follows = b.id AND later.handed_out_at IS NOT NULL
                                         AND later.withdrawn_at IS NULL)
                    """)
                .bind("since", since)
                .bind("reader", viewer.userId())
                .append(sight.of(viewer))
                .append("ORDER BY b.handed_out_at DESC, b.id DESC LIMIT :most")
                .bind("most", Briefings.MOST_UNREAD)
                .list(BriefingRow::shown);
    }

    /** Which of these are there, whoever may see them. */
    Collection<UUID> there(Set<UUID> ids) {
        return database.sql("SELECT id FROM briefing WHERE id IN (:ids)")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
    }
}
