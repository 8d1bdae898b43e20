package nl.noaber.agenda.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import org.jspecify.annotations.Nullable;

/** Other meetings at which steps of routes could be, as the viewer may see them. */
record RouteMeetings(Map<MeetingId, Meeting> all, Map<GovernanceBodyId, List<Meeting>> ofBodies) {

    /** How many of each body are looked at. */
    private static final int MOST = 60;

    private static final RouteMeetings NONE = new RouteMeetings(Map.of(), Map.of());

    /** Those of these bodies that are to come, and those that are named. */
    static RouteMeetings read(
            Database database,
            Viewer viewer,
            Collection<GovernanceBodyId> bodies,
            Collection<MeetingId> named,
            LocalDate today) {
        if (bodies.isEmpty() && named.isEmpty()) {
            return NONE;
        }
        Map<MeetingId, Meeting> all = new HashMap<>();
        Map<GovernanceBodyId, List<Meeting>> ofBodies = new HashMap<>();
        database.sql("SELECT coming.* FROM (SELECT")
                .append(MeetingRow.COLUMNS)
                .append("""
                    , ROW_NUMBER() OVER (PARTITION BY m.body_id ORDER BY m.first_day, m.id) AS turn
                      FROM meeting m
                     WHERE m.body_id IN (:bodies)
                       AND m.withdrawn_at IS NULL
                       AND m.state IN ('PLANNED', 'MOVED')
                       AND m.last_day >= :today
                    """)
                .append(MeetingSight.of(viewer))
                .append(") coming WHERE coming.turn <= :most UNION ALL SELECT")
                .append(MeetingRow.COLUMNS)
                .append(", 0 AS turn FROM meeting m WHERE m.id IN (:named)")
                .append(MeetingSight.of(viewer))
                .append("ORDER BY first_day, id")
                .bind("bodies", bodies)
                .bind("today", today)
                .bind("most", MOST)
                .bind("named", named)
                .list(row -> MeetingRow.read(row).shown())
                .forEach(meeting -> {
                    if (all.put(meeting.id(), meeting) == null) {
                        ofBodies.computeIfAbsent(meeting.bodyId(), _ -> new ArrayList<>())
                                .add(meeting);
                    }
                });
        return new RouteMeetings(all, ofBodies);
    }

    List<Meeting> coming(@Nullable GovernanceBodyId body) {
        return body == null ? List.of() : ofBodies.getOrDefault(body, List.of());
    }

    /** Those of these that the viewer may see. */
    List<Meeting> named(Set<MeetingId> ids) {
        return ids.stream().map(all::get).filter(Objects::nonNull).toList();
    }
}
