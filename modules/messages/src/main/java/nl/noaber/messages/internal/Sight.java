package nl.noaber.messages.internal;

import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.VisibilityRule;

/** What a viewer may see of lobby messages, and with them of their versions: the one place that says so. */
final class Sight {

    private static final VisibilityRule MESSAGE = VisibilityRule.of("m", "lobby_message_audience");

    private Sight() {}

    /** For the table of lobby messages, as {@code m}. */
    static Fragment of(Viewer viewer) {
        return sql -> {
            sql.append(MESSAGE.forViewer(viewer));
            if (!viewer.isTeam()) {
                sql.append("AND m.state <> 'DRAFT' AND m.withdrawn_at IS NULL");
            }
            if (viewer.role() == Role.PARTNER) {
                sql.append("AND m.scope = 'JOINT'");
            }
        };
    }
}
