package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import nl.noaber.contacts.Commitment;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.VisibilityRule;

/** Which records are for others than a viewer alone, withdrawn ones included: confidential to others, or their drafts. */
@Singleton
final class Confidences {

    private static final String CONTACT_MOMENTS = """
        SELECT c.id
          FROM contact_moment c
         WHERE c.id IN (:ids)
           AND (c.status = 'DRAFT' AND c.owner_id <> :viewer AND c.created_by <> :viewer
                OR c.visibility = 'CONFIDENTIAL'
               AND NOT EXISTS (SELECT 1 FROM contact_moment_audience named
                                WHERE named.record_id = c.id AND named.principal_id IN (:principals)))
        """;

    private static final String COMMITMENTS = """
        SELECT m.id
          FROM commitment m
         WHERE m.id IN (:ids)
           AND m.visibility = 'CONFIDENTIAL'
           AND NOT EXISTS (SELECT 1 FROM commitment_audience named
                            WHERE named.record_id = m.id AND named.principal_id IN (:principals))
        """;

    private final Database database;

    Confidences(Database database) {
        this.database = database;
    }

    Set<UUID> among(Viewer viewer, String type, Set<UUID> ids) {
        return Set.copyOf((type.equals(Commitment.TYPE)
                        ? database.sql(COMMITMENTS)
                        : database.sql(CONTACT_MOMENTS).bind("viewer", viewer.userId()))
                .bind("ids", ids)
                .bind("principals", VisibilityRule.principals(viewer))
                .list(row -> row.uuid("id")));
    }
}
