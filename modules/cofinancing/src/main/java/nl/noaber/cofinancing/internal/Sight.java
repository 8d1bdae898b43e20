package nl.noaber.cofinancing.internal;

import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.VisibilityRule;

/** What a viewer may see of projects and contributions: the one place that says so. */
final class Sight {

    private static final VisibilityRule PROJECT = VisibilityRule.of("p", "project_audience");

    /** What is negotiated is the team's and the party's own. */
    private static final Fragment SETTLED = sql -> sql.append("c.state IN ('PLEDGED', 'COMMITTED', 'PAID')");

    private Sight() {}

    /** For the table of projects, as {@code p}. Its names may be bound again, to the same. */
    static Fragment of(Viewer viewer) {
        return sql -> {
            sql.append(PROJECT.forViewer(viewer));
            if (!viewer.isTeam()) {
                sql.append("AND p.withdrawn_at IS NULL");
            }
        };
    }

    /**
     * The same for projects that may have been withdrawn, or stopped, since: of those whoever saw them before. That a project was
     * withdrawn after the beginning of the day is for the statement to say.
     */
    static Fragment ofGone(Viewer viewer) {
        return viewer.isTeam()
                ? of(viewer)
                : sql -> sql.append(PROJECT.forViewer(viewer))
                        .append("AND (COALESCE(p.withdrawn_at, p.stopped_at) IS NULL OR p.seen_since <= :since)");
    }

    /** For the table of contributions, as {@code c}, to the projects {@code p}. */
    static Fragment ofContributions(Viewer viewer) {
        return viewer.isTeam()
                ? of(viewer)
                : sql -> sql.append("AND p.withdrawn_at IS NULL AND (")
                        .append(own(viewer))
                        .append("OR")
                        .append(SETTLED)
                        .append(PROJECT.forViewer(viewer))
                        .append(")");
    }

    /** The same for a statement that has only projects that the viewer may see. */
    static Fragment ofContributionsToSeen(Viewer viewer) {
        return viewer.isTeam()
                ? Fragment.NOTHING
                : sql -> sql.append("AND (")
                        .append(own(viewer))
                        .append("OR")
                        .append(SETTLED)
                        .append(")");
    }

    /** For the steps, as {@code s}, of contributions {@code c} to projects {@code p}. */
    static Fragment ofSteps(Viewer viewer) {
        return viewer.isTeam()
                ? of(viewer)
                : sql -> sql.append(ofContributions(viewer))
                        .append("AND (")
                        .append(own(viewer))
                        .append("AND s.state <> 'IDEA' OR s.state IN ('PLEDGED', 'COMMITTED', 'PAID'))");
    }

    /**
     * Where contributions {@code c} stand, and by their steps {@code b} stood at {@code :since}, as far as the viewer may know:
     * of a project that it was shown later not how they stood before.
     */
    static Fragment standings(Viewer viewer) {
        return viewer.isTeam()
                ? sql -> sql.append("c.state AS state_after, b.state AS state_before")
                : sql -> sql.append("CASE WHEN")
                        .append(own(viewer))
                        .append("OR c.state IN ('PLEDGED', 'COMMITTED', 'PAID') THEN c.state END AS state_after, CASE"
                                + " WHEN")
                        .append(own(viewer))
                        .append("AND b.state <> 'IDEA' OR b.state IN ('PLEDGED', 'COMMITTED', 'PAID') AND p.seen_since"
                                + " <= :since THEN b.state END AS state_before");
    }

    /** For contributions {@code c} to projects {@code p} that the viewer may see, or by their steps {@code b} might. */
    static Fragment ofMoved(Viewer viewer) {
        return viewer.isTeam()
                ? of(viewer)
                : sql -> sql.append("AND (")
                        .append(own(viewer))
                        .append("OR (")
                        .append(SETTLED)
                        .append("OR b.state IN ('PLEDGED', 'COMMITTED', 'PAID') AND p.seen_since <= :since)")
                        .append(PROJECT.forViewer(viewer))
                        .append(")");
    }

    /**
     * That a contribution is that of the partner's organisation, or of what that was merged into, and that it was asked: an
     * idea is the team's, also when it was dropped.
     */
    private static Fragment own(Viewer viewer) {
        return viewer.role() == Role.PARTNER
                ? sql -> sql.append("""
                    (c.party_id = (SELECT COALESCE(merged_into, id)
                                     FROM stakeholder WHERE id = :viewerOrganisation)
                     AND c.state <> 'IDEA'
                     AND (c.state <> 'WITHDRAWN'
                          OR EXISTS (SELECT 1
                                       FROM contribution_step asked
                                      WHERE asked.contribution_id = c.id AND asked.state NOT IN ('IDEA', 'WITHDRAWN'))))
                    """).bind("viewerOrganisation", viewer.organisationId())
                : sql -> sql.append("FALSE");
    }
}
