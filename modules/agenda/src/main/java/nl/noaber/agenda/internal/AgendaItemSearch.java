package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItemState;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;

/** Makes agenda items findable as they are in the open transaction, by whoever sees them. */
@Singleton
final class AgendaItemSearch {

    private final Database database;
    private final SearchIndex search;

    AgendaItemSearch(Database database, SearchIndex search) {
        this.database = database;
        this.search = search;
    }

    private record Found(AgendaItem item, LocalDate firstDay, String body, boolean meetingWithdrawn) {
        static Found read(Row row) {
            return new Found(
                    AgendaItemRow.shown(row),
                    row.date("first_day"),
                    row.text("body_name"),
                    row.instantOrNull("withdrawn_at") != null);
        }
    }

    private record Shared(UUID meeting, UUID principal) {}

    void found(Collection<AgendaItemId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<MeetingId, Set<UUID>> audiences = audiences(ids);
        List<Found> rows = database.sql("SELECT")
                .append(AgendaItemRow.COLUMNS)
                .append(", o.name AS body_name, m.withdrawn_at")
                .append(AgendaItemRow.TABLES)
                .append("""
                      JOIN governance_body b ON b.id = m.body_id
                      JOIN stakeholder s ON s.id = b.organisation_id
                      JOIN organisation o ON o.id = COALESCE(s.merged_into, s.id)
                     WHERE i.id IN (:ids)
                    """)
                .bind("ids", ids)
                .list(Found::read);
        search.put(rows.stream()
                .map(one -> document(one, audiences.getOrDefault(one.item().meetingId(), Set.of())))
                .toList());
    }

    /** Those of meetings that others see now than before, or that are called otherwise. */
    void ofMeetings(Collection<MeetingId> meetings) {
        if (!meetings.isEmpty()) {
            found(database.sql("SELECT id FROM agenda_item WHERE meeting_id IN (:meetings) ORDER BY id")
                    .bind("meetings", meetings)
                    .list(row -> row.id("id", AgendaItemId::new)));
        }
    }

    private Map<MeetingId, Set<UUID>> audiences(Collection<AgendaItemId> ids) {
        Map<MeetingId, Set<UUID>> audiences = new HashMap<>();
        database.sql("""
            SELECT DISTINCT shared.record_id, shared.principal_id
              FROM meeting_audience shared
              JOIN agenda_item i ON i.meeting_id = shared.record_id
             WHERE i.id IN (:ids)
            """)
                .bind("ids", ids)
                .list(row -> new Shared(row.uuid("record_id"), row.uuid("principal_id")))
                .forEach(shared -> audiences
                        .computeIfAbsent(new MeetingId(shared.meeting()), _ -> new HashSet<>())
                        .add(shared.principal()));
        return audiences;
    }

    private static SearchDocument document(Found found, Set<UUID> audience) {
        AgendaItem item = found.item();
        return new SearchDocument(
                SearchType.AGENDA_ITEM,
                item.id().value(),
                item.title(),
                found.body(),
                List.of(),
                Stream.of(
                                item.explanation(),
                                item.decision() == null ? null : item.decision().text())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n\n")),
                found.firstDay(),
                item.visibility(),
                item.teamOnly() ? Set.of() : audience,
                found.meetingWithdrawn() || item.state() == AgendaItemState.WITHDRAWN);
    }
}
