package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import org.jspecify.annotations.Nullable;

/** Makes meetings, and what is on their agendas, findable as they are in the open transaction. */
@Singleton
final class MeetingSearch {

    private final Database database;
    private final SearchIndex search;
    private final AgendaItemSearch items;

    MeetingSearch(Database database, SearchIndex search, AgendaItemSearch items) {
        this.database = database;
        this.search = search;
        this.items = items;
    }

    private record Found(
            MeetingRow row, String body, @Nullable String abbreviation) {
        static Found read(Row row) {
            return new Found(MeetingRow.read(row), row.text("body_name"), row.textOrNull("abbreviation"));
        }
    }

    private record Shared(UUID meeting, UUID principal) {}

    void found(Collection<MeetingId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<UUID, Set<UUID>> audiences = audiences(ids);
        List<Found> rows = database.sql("SELECT")
                .append(MeetingRow.COLUMNS)
                .append("""
                    , o.name AS body_name, o.abbreviation
                      FROM meeting m
                      JOIN governance_body b ON b.id = m.body_id
                      JOIN stakeholder s ON s.id = b.organisation_id
                      JOIN organisation o ON o.id = COALESCE(s.merged_into, s.id)
                     WHERE m.id IN (:ids)
                    """)
                .bind("ids", ids)
                .list(Found::read);
        search.put(rows.stream()
                .map(found ->
                        document(found, audiences.getOrDefault(found.row().id().value(), Set.of())))
                .toList());
        items.ofMeetings(ids);
    }

    private Map<UUID, Set<UUID>> audiences(Collection<MeetingId> ids) {
        Map<UUID, Set<UUID>> audiences = new HashMap<>();
        database.sql("SELECT record_id, principal_id FROM meeting_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .list(row -> new Shared(row.uuid("record_id"), row.uuid("principal_id")))
                .forEach(shared -> audiences
                        .computeIfAbsent(shared.meeting(), _ -> new HashSet<>())
                        .add(shared.principal()));
        return audiences;
    }

    private static SearchDocument document(Found found, Set<UUID> audience) {
        MeetingRow row = found.row();
        return new SearchDocument(
                SearchType.MEETING,
                row.id().value(),
                row.name() == null ? found.body() : row.name(),
                MeetingSubtitles.of(row, found.body()),
                found.abbreviation() == null ? List.of() : List.of(found.abbreviation()),
                Objects.requireNonNullElse(row.place(), ""),
                row.firstDay(),
                row.visibility(),
                audience,
                row.isWithdrawn());
    }
}
