package nl.noaber.agenda.internal;

import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;

/** What a viewer may see of agenda items: the one place that says so. */
final class AgendaItemSight {

    private static final Fragment OPEN = sql -> sql.append("AND NOT i.team_only");

    private AgendaItemSight() {}

    /** For the table of items, as {@code i}, joined to that of meetings, as {@code m}. */
    static Fragment of(Viewer viewer) {
        Fragment meeting = MeetingSight.of(viewer);
        return viewer.isTeam() ? meeting : sql -> sql.append(meeting).append(OPEN);
    }

    /** For any table, of which {@code id} is the column with the item. */
    static Fragment of(Viewer viewer, Fragment id) {
        return sql -> sql.append("""
            AND EXISTS (SELECT 1 FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE i.id =
            """).append(id).append(of(viewer)).append(")");
    }
}
