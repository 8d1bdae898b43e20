package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** Keeps in which contact moments contributions were spoken of; contact moments as the viewer may see them. */
@Singleton
final class ContributionContactRepository {

    private static final String SELECT = """
        SELECT k.contribution_id, k.contact_moment_id, k.step
          FROM contact_moment_contribution k
          JOIN contact_moment c ON c.id = k.contact_moment_id
        """;

    private final Database database;

    ContributionContactRepository(Database database) {
        this.database = database;
    }

    /** A row of the table. */
    record Spoken(
            ContributionId contribution,
            ContactMomentId moment,
            @Nullable Integer step) {

        static Spoken read(Row row) {
            return new Spoken(
                    row.id("contribution_id", ContributionId::new),
                    row.id("contact_moment_id", ContactMomentId::new),
                    row.numberOrNull("step"));
        }
    }

    List<Spoken> of(Viewer viewer, Set<ContributionId> contributions) {
        return database.sql(SELECT)
                .append("WHERE k.contribution_id IN (:contributions)")
                .bind("contributions", contributions)
                .append(seen(viewer))
                .list(Spoken::read);
    }

    List<Spoken> in(Viewer viewer, Set<ContactMomentId> moments) {
        return database.sql(SELECT)
                .append("WHERE k.contact_moment_id IN (:moments)")
                .bind("moments", moments)
                .append(seen(viewer))
                .list(Spoken::read);
    }

    private static Fragment seen(Viewer viewer) {
        return sql -> sql.append("AND c.status = 'HELD' AND c.withdrawn_at IS NULL")
                .append(Sight.ofContactMoments(viewer))
                .append("ORDER BY c.starts_at DESC, c.id DESC, k.contribution_id");
    }

    /** As it was said, whoever may see it. */
    Optional<Spoken> stored(ContributionId contribution, ContactMomentId moment) {
        return database.sql("""
            SELECT k.contribution_id, k.contact_moment_id, k.step
              FROM contact_moment_contribution k
             WHERE k.contribution_id = :contribution AND k.contact_moment_id = :moment
            """)
                .bind("contribution", contribution)
                .bind("moment", moment)
                .single(Spoken::read);
    }

    /** Or its step anew. */
    void put(Spoken spoken) {
        database.sql("""
            INSERT INTO contact_moment_contribution (contribution_id, contact_moment_id, step)
            VALUES (:contribution, :moment, :step)
                ON DUPLICATE KEY UPDATE step = VALUES(step)
            """).bindAll(spoken).update();
    }

    void delete(Spoken spoken) {
        database.sql("""
            DELETE FROM contact_moment_contribution
             WHERE contribution_id = :contribution AND contact_moment_id = :moment
            """)
                .bind("contribution", spoken.contribution())
                .bind("moment", spoken.moment())
                .update();
    }
}
