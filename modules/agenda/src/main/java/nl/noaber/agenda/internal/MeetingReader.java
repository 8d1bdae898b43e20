package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingFilter;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingOrder;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads meetings, as the viewer may see them. */
@Singleton
final class MeetingReader {

    /** In days. */
    static final int LONGEST_SEASON = 92;

    private static final int MOST_IN_CALENDAR = 1_000;

    private static final Keyset<LocalDate> BY_DAY = Keyset.byDay("meetings.DAY", "m.first_day", "m.id");

    private final Database database;

    MeetingReader(Database database) {
        this.database = database;
    }

    Map<MeetingId, Meeting> byIds(Viewer viewer, Set<MeetingId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql("SELECT")
                        .append(MeetingRow.COLUMNS)
                        .append("FROM meeting m WHERE m.id IN (:ids)")
                        .bind("ids", ids)
                        .append(MeetingSight.of(viewer))
                        .map(row -> row.id("id", MeetingId::new), MeetingReader::meeting);
    }

    Page<Meeting> list(Viewer viewer, MeetingFilter filter, MeetingOrder order, PageRequest page) {
        Keyset<LocalDate> keyset = order == MeetingOrder.LATEST_FIRST ? BY_DAY.turned() : BY_DAY;
        List<Meeting> found = database.sql("SELECT")
                .append(MeetingRow.COLUMNS)
                .append("FROM meeting m WHERE TRUE")
                .append(MeetingSight.of(viewer))
                .append(conditions(filter))
                .append(keyset.slice(page))
                .list(MeetingReader::meeting);
        return Page.of(
                found,
                page,
                one -> keyset.cursor(one.time().earliest(), one.id().value()));
    }

    long count(Viewer viewer, MeetingFilter filter) {
        return database.sql("SELECT COUNT(*) FROM meeting m WHERE TRUE")
                .append(MeetingSight.of(viewer))
                .append(conditions(filter))
                .count();
    }

    /**
     * For a calendar: the earliest first, no more than anybody looks through.
     *
     * @param preparing who prepares an open item of each; null for all
     */
    List<Meeting> forCalendar(Viewer viewer, MeetingFilter filter, @Nullable UserId preparing) {
        return database.sql("SELECT")
                .append(MeetingRow.COLUMNS)
                .append("FROM meeting m WHERE TRUE")
                .append(MeetingSight.of(viewer))
                .append(conditions(filter))
                .appendIfSet(
                        "AND EXISTS (SELECT 1 FROM agenda_item i WHERE i.meeting_id = m.id AND i.owner_id = :preparing"
                                + " AND i.state NOT IN ('CARRIED_OVER', 'WITHDRAWN'))",
                        "preparing",
                        preparing)
                .append("ORDER BY m.first_day, m.id LIMIT :most")
                .bind("most", MOST_IN_CALENDAR)
                .list(MeetingReader::meeting);
    }

    private static Fragment conditions(MeetingFilter filter) {
        return sql -> sql.append(filter.withdrawn() ? "AND m.withdrawn_at IS NOT NULL" : "AND m.withdrawn_at IS NULL")
                .appendIfSet(
                        "AND m.body_id = (SELECT COALESCE(b.merged_into, b.id) FROM governance_body b WHERE b.id ="
                                + " :body)",
                        "body",
                        filter.body())
                .appendIfSet(
                        "AND m.body_id IN (SELECT b.id FROM governance_body b WHERE b.level = :level)",
                        "level",
                        filter.level())
                .appendIfSet("AND m.last_day >= :from", "from", filter.from())
                .appendIfSet("AND m.first_day >= :earliest", "earliest", earliest(filter))
                .appendIfSet("AND m.first_day <= :until", "until", filter.until())
                .appendIfSet("AND m.last_day < :before", "before", filter.before())
                .appendIfSet("AND m.first_day < :before", "before", filter.before())
                .appendIfSet("AND m.state IN (:states)", "states", filter.states());
    }

    /** Lets the index begin where a meeting can still be: none is known less precisely than to the season. */
    private static @Nullable LocalDate earliest(MeetingFilter filter) {
        return filter.from() == null ? null : filter.from().minusDays(LONGEST_SEASON);
    }

    Map<MeetingId, Set<OrganisationId>> sharedWith(Viewer viewer, Set<MeetingId> ids) {
        Map<MeetingId, Set<OrganisationId>> shared = new HashMap<>();
        database.sql("""
            SELECT m.id, beside.principal_id
              FROM meeting m
              JOIN meeting_audience beside ON beside.record_id = m.id
             WHERE m.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(MeetingSight.of(viewer))
                .append("ORDER BY m.id, beside.principal_id")
                .group(row -> row.id("id", MeetingId::new), row -> row.id("principal_id", OrganisationId::new))
                .forEach((id, organisations) -> shared.put(id, new HashSet<>(organisations)));
        return shared;
    }

    private static Meeting meeting(Row row) {
        return MeetingRow.read(row).shown();
    }
}
