package nl.noaber.agenda.internal;

import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.VisibilityRule;

/** What a viewer may see of meetings: the one place that says so. */
final class MeetingSight {

    private static final VisibilityRule MEETING = VisibilityRule.of("m", "meeting_audience");

    private MeetingSight() {}

    /** For the table of meetings, as {@code m}. One that was withdrawn is for the team alone. */
    static Fragment of(Viewer viewer) {
        return sql -> {
            sql.append(MEETING.forViewer(viewer));
            if (!viewer.isTeam()) {
                sql.append("AND m.withdrawn_at IS NULL");
            }
        };
    }
}
