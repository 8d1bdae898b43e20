package nl.noaber.stakeholders.internal;

import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;

/** Which persons a viewer may see: written here once, for lists, counts and every edge that leads to a person. */
final class PersonRights {

    private PersonRights() {}

    /** The condition on {@code person.id}; it begins with {@code AND}. */
    static Fragment of(Viewer viewer) {
        return switch (viewer.role()) {
            case STAFF, ADMIN, BOARD -> Fragment.NOTHING;
            case PARTNER -> sql -> sql.append("""
                AND EXISTS (
                    SELECT 1
                      FROM tenure own_tenure
                      JOIN post own_post ON own_post.id = own_tenure.post_id
                     WHERE own_tenure.person_id = person.id
                       AND own_tenure.withdrawn_at IS NULL
                       AND own_post.organisation_id = (
                           SELECT COALESCE(merged_into, id) FROM stakeholder WHERE id = :viewerOrganisation))
                """).bind("viewerOrganisation", viewer.organisationId());
            case AUDITOR -> sql -> sql.append("AND FALSE");
        };
    }
}
