package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.sql.Database;
import org.jspecify.annotations.Nullable;

/** Makes a person a pseudonym in meetings, agenda items and routes. When they were last changed stays. */
@Singleton
final class ErasingAgenda {

    private final Database database;
    private final NamingAgenda naming;
    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final RouteRepository routes;
    private final MeetingSearch search;
    private final AgendaItemSearch itemSearch;
    private final RouteSearch routeSearch;
    private final ChangeLog changeLog;

    ErasingAgenda(
            Database database,
            NamingAgenda naming,
            MeetingRepository meetings,
            AgendaItemRepository items,
            RouteRepository routes,
            MeetingSearch search,
            AgendaItemSearch itemSearch,
            RouteSearch routeSearch,
            ChangeLog changeLog) {
        this.database = database;
        this.naming = naming;
        this.meetings = meetings;
        this.items = items;
        this.routes = routes;
        this.search = search;
        this.itemSearch = itemSearch;
        this.routeSearch = routeSearch;
        this.changeLog = changeLog;
    }

    private record Touched(UUID id) {}

    /** How many were changed; those that do not name the subject any longer are left alone. */
    int erase(Viewer viewer, Erasing erasing, List<UUID> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        meetings.lock(ids.stream().map(MeetingId::new).toList());
        items.lock(ids);
        routes.lock(ids);
        Map<RecordRef, List<AgendaText>> changed = naming.texts(ids).stream()
                .filter(text -> !without(erasing, text).equals(text))
                .map(text -> without(erasing, text))
                .collect(Collectors.groupingBy(AgendaText::record));
        changed.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(AgendaText::place, TreeMap::new, Collectors.toList()))
                .forEach((place, texts) -> place.update(database).updateEach(texts));
        forgetAddresses(erasing, ids);
        advance(changed.keySet());
        Map<UUID, Integer> versions = versions(changed.keySet());
        changeLog.write(
                viewer,
                changed.entrySet().stream()
                        .map(one ->
                                erased(one.getKey(), versions.get(one.getKey().id()), one.getValue()))
                        .toList());
        search.found(of(Meeting.TYPE, changed.keySet()).map(MeetingId::new).toList());
        itemSearch.found(
                of(AgendaItem.TYPE, changed.keySet()).map(AgendaItemId::new).toList());
        routeSearch.found(
                of(AgendaRoute.TYPE, changed.keySet()).map(AgendaRouteId::new).toList());
        return changed.size();
    }

    /** Of whom is invited by itself any address goes, whosever it looks like. */
    private void forgetAddresses(Erasing erasing, List<UUID> meetings) {
        database.sql("""
            UPDATE meeting_mail
               SET recipient = :erased, problem = NULL
             WHERE meeting_id IN (:meetings)
               AND attendee_id IN (SELECT id FROM meeting_attendee WHERE person_id IN (:ids))
            """)
                .bind("meetings", meetings)
                .bind("ids", erasing.subject().ids())
                .bind("erased", Erasing.ERASED)
                .update();
        database.sql("""
            UPDATE meeting_attendee
               SET email = NULL
             WHERE meeting_id IN (:meetings) AND person_id IN (:ids)
            """)
                .bind("meetings", meetings)
                .bind("ids", erasing.subject().ids())
                .update();
    }

    private void advance(Set<RecordRef> changed) {
        database.sql("UPDATE meeting SET version = version + 1 WHERE id = :id")
                .updateEach(of(Meeting.TYPE, changed).map(Touched::new).toList());
        database.sql("UPDATE agenda_item SET version = version + 1 WHERE id = :id")
                .updateEach(of(AgendaItem.TYPE, changed).map(Touched::new).toList());
        database.sql("UPDATE agenda_route SET version = version + 1 WHERE id = :id")
                .updateEach(of(AgendaRoute.TYPE, changed).map(Touched::new).toList());
    }

    private Map<UUID, Integer> versions(Set<RecordRef> changed) {
        return database.sql("""
            SELECT id, version FROM meeting WHERE id IN (:ids)
             UNION ALL
            SELECT id, version FROM agenda_item WHERE id IN (:ids)
             UNION ALL
            SELECT id, version FROM agenda_route WHERE id IN (:ids)
            """)
                .bind("ids", changed.stream().map(RecordRef::id).toList())
                .map(row -> row.uuid("id"), row -> row.number("version"));
    }

    private static Stream<UUID> of(String type, Set<RecordRef> records) {
        return records.stream().filter(record -> record.type().equals(type)).map(RecordRef::id);
    }

    /** A pseudonym is cut where there is no room for it. */
    private static AgendaText without(Erasing erasing, AgendaText text) {
        String after = erasing.of(text.record(), text.text());
        int most = text.place().longest();
        return text.saying(
                after.codePointCount(0, after.length()) <= most
                        ? after
                        : after.substring(0, after.offsetByCodePoints(0, most)));
    }

    private static Entry erased(RecordRef record, @Nullable Integer version, List<AgendaText> texts) {
        return new Entry(
                record,
                ChangeAction.ERASED,
                version,
                texts.stream()
                        .map(text -> text.place().field())
                        .distinct()
                        .map(field -> new FieldChange(field, null, Erasing.ERASED))
                        .toList());
    }
}
