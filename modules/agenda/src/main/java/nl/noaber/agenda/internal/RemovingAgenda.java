package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.Meeting;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.search.SearchIndex;

/** Removes meetings and routes for good, when their time is over: what hangs on them first. */
@Singleton
final class RemovingAgenda {

    private final Database database;
    private final SearchIndex search;
    private final ChangeLog changeLog;

    RemovingAgenda(Database database, SearchIndex search, ChangeLog changeLog) {
        this.database = database;
        this.search = search;
        this.changeLog = changeLog;
    }

    /** These, which the caller has locked and of which nothing was decided, with who was asked and what was on the agenda. */
    void meetings(Viewer viewer, List<UUID> ids, RecordRef because) {
        if (ids.isEmpty()) {
            return;
        }
        List<UUID> items = database.sql("SELECT id FROM agenda_item WHERE meeting_id IN (:ids) FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        removeItems(items);
        database.sql("DELETE FROM meeting_mail WHERE meeting_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM meeting_attendee WHERE meeting_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM meeting_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM meeting WHERE id IN (:ids)").bind("ids", ids).update();
        List<RecordRef> all = new ArrayList<>(refs(Meeting.TYPE, ids));
        all.addAll(refs(AgendaItem.TYPE, items));
        forget(viewer, all, because);
    }

    private void removeItems(List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        database.sql("DELETE FROM agenda_subject WHERE item_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM agenda_document WHERE item_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM agenda_item WHERE id IN (:ids)")
                .bind("ids", ids)
                .update();
    }

    /** These, which the caller has locked, with their steps and the calendars that follow them. */
    void routes(Viewer viewer, List<UUID> ids, RecordRef because) {
        if (ids.isEmpty()) {
            return;
        }
        database.sql("DELETE FROM agenda_route_dependency WHERE route_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM agenda_route_alternative WHERE route_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM agenda_route_step WHERE route_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM agenda_route_challenge WHERE route_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM agenda_route_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM calendar_feed WHERE route_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM agenda_route WHERE id IN (:ids)")
                .bind("ids", ids)
                .update();
        forget(viewer, refs(AgendaRoute.TYPE, ids), because);
    }

    private void forget(Viewer viewer, List<RecordRef> records, RecordRef because) {
        search.remove(records);
        changeLog.empty(viewer, records, because);
    }

    private static List<RecordRef> refs(String type, List<UUID> ids) {
        return ids.stream().map(id -> new RecordRef(type, id)).toList();
    }
}
