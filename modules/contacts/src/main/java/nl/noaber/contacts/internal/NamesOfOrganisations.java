package nl.noaber.contacts.internal;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationRenamed;

/**
 * Has contact moments found by what the organisations at the other side are called now, a batch at a time. Each is locked
 * meanwhile, so that a change of it on its way is not undone in the index.
 */
@Singleton
final class NamesOfOrganisations {

    static final int AT_ONCE = 200;

    private final Database database;
    private final ContactMomentRepository moments;
    private final Log log;

    NamesOfOrganisations(Database database, ContactMomentRepository moments, Log log) {
        this.database = database;
        this.moments = moments;
        this.log = log;
    }

    @EventListener
    void follow(OrganisationRenamed renamed) {
        List<ContactMomentId> all = with(renamed.organisation());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            log.found(moments.locked(all.subList(from, Math.min(from + AT_ONCE, all.size()))), List.of());
        }
    }

    private List<ContactMomentId> with(OrganisationId organisation) {
        return database.sql("""
            SELECT DISTINCT contact_moment_id
              FROM contact_moment_participant
             WHERE organisation_id = :organisation
               AND side = 'THEIRS'
             ORDER BY contact_moment_id
            """)
                .bind("organisation", organisation)
                .list(row -> row.id("contact_moment_id", ContactMomentId::new));
    }
}
