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
import nl.noaber.agenda.RouteOption;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Other meetings at which steps of routes could be, as the viewer may see them.
 *
 * @param all those that were named
 * @param ofBodies when those of each body are that are to come
 */
record RouteMeetings(Map<MeetingId, Meeting> all, Map<GovernanceBodyId, List<RouteOption>> ofBodies) {

    /** Of the columns of a meeting no more than when it is. */
    private static final String COMING = """
        SELECT coming.*
          FROM (
            SELECT m.id, m.body_id, NULL AS name, m.first_day, m.last_day, m.exactness, m.from_time, m.until_time,
                   NULL AS planned_first_day, NULL AS planned_last_day, NULL AS planned_exactness,
                   NULL AS planned_from_time, NULL AS planned_until_time, NULL AS place, NULL AS state,
                   NULL AS visibility, NULL AS version, NULL AS created_at, NULL AS created_by,
                   NULL AS created_by_name, NULL AS updated_at, NULL AS withdrawn_at,
                   ROW_NUMBER() OVER (PARTITION BY m.body_id ORDER BY m.first_day, m.id) AS turn
              FROM meeting m
             WHERE m.body_id IN (:bodies)
               AND m.withdrawn_at IS NULL
               AND m.state IN ('PLANNED', 'MOVED')
               AND m.last_day >= :today
        """;

    /** How many of each body are looked at. */
    private static final int MOST = 60;

    static final RouteMeetings NONE = new RouteMeetings(Map.of(), Map.of());

    /** @param named whole, if it is one of those that were named */
    private record Found(
            GovernanceBodyId body,
            RouteOption option,
            @Nullable Meeting named) {
        static Found read(Row row) {
            return new Found(
                    row.id("body_id", GovernanceBodyId::new),
                    new RouteOption(MeetingRow.readTime(row).time(), row.id("id", MeetingId::new)),
                    row.number("turn") == 0 ? MeetingRow.read(row).shown() : null);
        }
    }

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
        Map<GovernanceBodyId, List<RouteOption>> ofBodies = new HashMap<>();
        database.sql(COMING)
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
                .list(Found::read)
                .forEach(found -> {
                    if (found.named() == null) {
                        ofBodies.computeIfAbsent(found.body(), _ -> new ArrayList<>())
                                .add(found.option());
                    } else {
                        all.put(found.named().id(), found.named());
                    }
                });
        return new RouteMeetings(all, ofBodies);
    }

    List<RouteOption> coming(@Nullable GovernanceBodyId body) {
        return body == null ? List.of() : ofBodies.getOrDefault(body, List.of());
    }

    /** Those of these that the viewer may see. */
    List<Meeting> named(Set<MeetingId> ids) {
        return ids.stream().map(all::get).filter(Objects::nonNull).toList();
    }
}
