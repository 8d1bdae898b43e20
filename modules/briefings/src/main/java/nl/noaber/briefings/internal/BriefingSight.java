package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;

/** What a viewer may see of briefings: the one place that says so. */
@Singleton
final class BriefingSight {

    private static final Fragment ITEM = sql -> sql.append("b.item_id");
    private static final Fragment NONE = sql -> sql.append("AND FALSE");

    private final AgendaItems items;

    BriefingSight(AgendaItems items) {
        this.items = items;
    }

    /** For the table of briefings, as {@code b}. The board sees what was handed out on the items that it sees. */
    Fragment of(Viewer viewer) {
        if (!viewer.isTeam() && viewer.role() != Role.BOARD) {
            return NONE;
        }
        Fragment item = items.seen(viewer, ITEM);
        return viewer.isTeam()
                ? item
                : sql -> sql.append(item).append("AND b.handed_out_at IS NOT NULL AND b.withdrawn_at IS NULL");
    }
}
