package nl.noaber.contacts.internal;

import java.util.List;
import java.util.function.Function;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.VisibilityRule;

/**
 * The parts in which a list is read for who sees few of very many: what is open to everybody like it, by an index that
 * begins with the visibility, and what it is named with. Only how they are found: that they may be seen is the condition
 * of each part as well.
 */
final class VisibleSlices {

    private VisibleSlices() {}

    /** The slice once with the condition of each part; for who sees most once, with none. */
    static Fragment of(Viewer viewer, ListSource source, Function<Fragment, Fragment> slice) {
        List<Fragment> parts = parts(viewer, source);
        return sql -> {
            sql.append(slice.apply(parts.getFirst()));
            parts.stream().skip(1).forEach(part -> sql.append("UNION DISTINCT").append(slice.apply(part)));
        };
    }

    private static List<Fragment> parts(Viewer viewer, ListSource source) {
        if (viewer.isTeam() || !source.isIndexedByVisibility()) {
            return List.of(Fragment.NOTHING);
        }
        Fragment isPublic = sql -> sql.append("AND l.visibility = 'PUBLIC'");
        Fragment isBoards = sql -> sql.append("AND l.visibility = 'BOARD'");
        return viewer.role() == Role.BOARD
                ? List.of(isPublic, isBoards, named(viewer))
                : List.of(isPublic, named(viewer));
    }

    private static Fragment named(Viewer viewer) {
        return sql -> sql.append("""
            AND l.visibility IN ('SHARED', 'CONFIDENTIAL')
            AND l.contact_moment_id IN (SELECT mine.record_id FROM contact_moment_audience mine
                                         WHERE mine.principal_id IN (:principals))
            """).bind("principals", VisibilityRule.principals(viewer));
    }
}
