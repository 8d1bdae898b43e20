package nl.noaber.web.agenda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a timeline: one for each table, and one for work that is at none. */
final class TimelineLanes {

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, TimelineView.OnTable> meetings;
    private final String works;

    /** A row, by the body's id; by its name when that alone is known. */
    record Table(String key, String name, List<TimelineView.OnTable> meetings) {}

    private TimelineLanes(Map<String, TimelineView.OnTable> meetings, String works) {
        this.meetings = meetings;
        this.works = works;
    }

    /** @param works what the row is called of steps that are at no table */
    static TimelineLanes of(TimelineView view, String works) {
        TimelineLanes lanes = new TimelineLanes(view.agendaTimeline().byId(), works);
        view.agendaTimeline().meetings().forEach(one -> {
            lanes.keys.putIfAbsent(one.table(), one.tableId());
            lanes.table(one.tableId(), one.table()).meetings().add(one);
        });
        return lanes;
    }

    /** Has a row for it. */
    void add(TimelineView.Step step) {
        table(key(step), name(step));
    }

    /** In which row it stands: of its meeting's table, else of what the route says. */
    String key(TimelineView.Step step) {
        TimelineView.OnTable held =
                step.meeting() == null ? null : meetings.get(step.meeting().id());
        return held == null ? keys.getOrDefault(name(step), name(step)) : held.tableId();
    }

    private String name(TimelineView.Step step) {
        return step.table() == null ? works : step.table();
    }

    Collection<Table> all() {
        return tables.values();
    }

    private Table table(String key, String name) {
        return tables.computeIfAbsent(key, _ -> new Table(key, name, new ArrayList<>()));
    }
}
