package nl.noaber.messages.internal;

import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.VisibilityRule;

/** What a viewer may see of lobby messages, and with them of their versions: the one place that says so. */
final class Sight {

    private static final VisibilityRule MESSAGE = VisibilityRule.of("m", "lobby_message_audience");

    /** Who is asked to sign a message off may read it, whatever its visibility. */
    private static final Fragment ASKED = sql -> sql.append("""
        OR EXISTS (SELECT 1
                     FROM sign_off asked
                    WHERE asked.lobby_message_id = m.id
                      AND asked.organisation_id = (SELECT COALESCE(merged_into, id)
                                                     FROM stakeholder WHERE id = :viewerOrganisation)
                      AND asked.withdrawn_at IS NULL)
        """);

    private Sight() {}

    /** For the table of lobby messages, as {@code m}. Its names may be bound again, to the same. */
    static Fragment of(Viewer viewer) {
        return sql -> {
            sql.append("AND (TRUE").append(MESSAGE.forViewer(viewer));
            if (viewer.role() == Role.PARTNER) {
                sql.append(ASKED).bind("viewerOrganisation", viewer.organisationId());
            }
            sql.append(")");
            if (!viewer.isTeam()) {
                sql.append("AND m.state <> 'DRAFT' AND m.withdrawn_at IS NULL");
            }
            if (viewer.role() == Role.PARTNER) {
                sql.append("AND m.scope = 'JOINT'");
            }
        };
    }

    /** For the table of versions, as {@code v}, of the messages {@code m}: what was said in a draft, or alone, is the team's. */
    static Fragment ofVersions(Viewer viewer) {
        return sql -> {
            sql.append(of(viewer));
            if (viewer.role() == Role.PARTNER) {
                sql.append("AND v.put_as = 'JOINT'");
            } else if (!viewer.isTeam()) {
                sql.append("AND v.put_as IS NOT NULL");
            }
        };
    }

    /** That a sign-off, as {@code s}, was asked of the partner's organisation, or of what that was merged into. */
    static Fragment own(Viewer viewer) {
        return viewer.role() == Role.PARTNER
                ? sql -> sql.append("""
                    s.organisation_id = (SELECT COALESCE(merged_into, id)
                                           FROM stakeholder WHERE id = :viewerOrganisation)
                    """).bind("viewerOrganisation", viewer.organisationId())
                : sql -> sql.append("FALSE");
    }

    /** The same as a column, with a comma behind it. */
    static Fragment isOwn(Viewer viewer) {
        return sql -> sql.append(own(viewer)).append("AS own,");
    }

    /** For the table of lobby messages, as {@code m}: those with sign-offs that the viewer may see, for the team all. */
    static Fragment ofAlignment(Viewer viewer) {
        return switch (viewer.role()) {
            case PARTNER -> sql -> sql.append("""
                AND EXISTS (SELECT 1 FROM sign_off s
                             WHERE s.lobby_message_id = m.id AND s.withdrawn_at IS NULL AND
                """).append(own(viewer)).append(")");
            default -> viewer.isTeam() ? Fragment.NOTHING : sql -> sql.append("AND FALSE");
        };
    }

    /** For the table of sign-offs, as {@code s}, of the messages {@code m}; those of others only where they are shared. */
    static Fragment ofSignOffs(Viewer viewer) {
        return sql -> {
            sql.append(of(viewer));
            if (viewer.role() == Role.PARTNER) {
                sql.append("""
                    AND s.withdrawn_at IS NULL
                    AND (
                    """).append(own(viewer)).append("""
                             OR m.alignment_shared
                                AND EXISTS (SELECT 1
                                              FROM sign_off own
                                             WHERE own.lobby_message_id = m.id
                                               AND own.organisation_id =
                                                   (SELECT COALESCE(merged_into, id)
                                                      FROM stakeholder WHERE id = :viewerOrganisation)
                                               AND own.withdrawn_at IS NULL))
                        """);
            } else if (!viewer.isTeam()) {
                sql.append("AND FALSE");
            }
        };
    }
}
