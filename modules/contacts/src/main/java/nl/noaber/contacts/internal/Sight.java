package nl.noaber.contacts.internal;

import java.util.Set;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.VisibilityRule;

/** What a viewer may see of contact moments and commitments: the one place that says so, for every statement. */
final class Sight {

    private static final VisibilityRule RECORD = VisibilityRule.of("c", "contact_moment_audience");
    private static final VisibilityRule LISTED = VisibilityRule.of("l", "contact_moment_id", "contact_moment_audience");
    private static final VisibilityRule COMMITMENT = VisibilityRule.of("m", "commitment_audience");

    private Sight() {}

    /** For the table of contact moments, as {@code c}. */
    static Fragment ofContactMoments(Viewer viewer) {
        return sql -> sql.append(RECORD.forViewer(viewer))
                .append("AND (c.status <> 'DRAFT' OR c.owner_id = :viewerUser OR c.created_by = :viewerUser)")
                .bind("viewerUser", viewer.userId());
    }

    /** For a table that repeats what contact moments are chosen by, as {@code l}. */
    static Fragment ofListed(Viewer viewer, Set<ContactMomentStatus> statuses) {
        return sql -> sql.append("AND l.status IN (:statuses)")
                .append(LISTED.forViewer(viewer))
                .append(statuses.contains(ContactMomentStatus.DRAFT) ? ownDrafts(viewer) : Fragment.NOTHING)
                .bind("statuses", statuses);
    }

    /** For commitments, as {@code m}: of the contact moment in which they were made, drafts included. */
    static Fragment ofCommitments(Viewer viewer) {
        return COMMITMENT.forViewer(viewer);
    }

    private static Fragment ownDrafts(Viewer viewer) {
        return sql -> sql.append("""
            AND (l.status <> 'DRAFT'
                 OR (SELECT d.owner_id = :viewerUser OR d.created_by = :viewerUser
                       FROM contact_moment d WHERE d.id = l.contact_moment_id))
            """).bind("viewerUser", viewer.userId());
    }
}
