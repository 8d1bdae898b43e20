package nl.noaber.contacts.internal;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.VisibilityRule;

/**
 * The parts in which a list is read for who sees few of very many: what is open to everybody like it, by an index that
 * begins with the visibility, and what it is named with, by an index that begins with its name. Only how they are found:
 * that they may be seen is the condition of each part as well.
 */
final class VisibleSlices {

    /** In the order of a list, for one of the names that the viewer has. */
    private static final String NAMED = """
        FROM (SELECT own.record_id AS contact_moment_id, own.starts_at, c.updated_at, own.status, own.visibility,
                     c.channel, c.owner_id, own.withdrawn
                FROM contact_moment_audience own
                STRAIGHT_JOIN contact_moment c ON c.id = own.record_id
               WHERE own.principal_id = :own) l
        WHERE l.visibility IN ('SHARED', 'CONFIDENTIAL')
        """;

    private VisibleSlices() {}

    /** A slice of what these rows are, {@code FROM … WHERE …}. */
    interface Slice {
        Fragment of(Fragment rows);
    }

    /** The slice once of each part; for who sees most once, of all. */
    static Fragment of(Viewer viewer, ListSource source, Slice slice) {
        if (viewer.isTeam() || !source.isIndexedByVisibility()) {
            return slice.of(source.rows());
        }
        List<Fragment> parts = open(viewer, source);
        if (source != ListSource.CONTACT_MOMENTS) {
            parts.add(sql -> sql.append(source.rows()).append("AND l.visibility IN ('SHARED', 'CONFIDENTIAL')"));
        }
        return sql -> {
            sql.append(slice.of(parts.getFirst()));
            parts.stream().skip(1).forEach(part -> sql.append("UNION DISTINCT").append(slice.of(part)));
            if (source == ListSource.CONTACT_MOMENTS) {
                sql.append("UNION DISTINCT")
                        .appendEach(
                                "own",
                                VisibilityRule.principals(viewer),
                                "UNION DISTINCT",
                                slice.of(part -> part.append(NAMED)));
            }
        };
    }

    private static List<Fragment> open(Viewer viewer, ListSource source) {
        List<Fragment> parts = new ArrayList<>();
        parts.add(sql -> sql.append(source.rows()).append("AND l.visibility = 'PUBLIC'"));
        if (viewer.role() == Role.BOARD) {
            parts.add(sql -> sql.append(source.rows()).append("AND l.visibility = 'BOARD'"));
        }
        return parts;
    }
}
