package nl.noaber.agenda.internal;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.OrganisationRenamed;

/** Has the meetings of a body found by the new name of its organisation. */
@Singleton
final class RenamedBodies {

    private final Database database;
    private final MeetingSearch search;

    RenamedBodies(Database database, MeetingSearch search) {
        this.database = database;
        this.search = search;
    }

    @EventListener
    void follow(OrganisationRenamed renamed) {
        search.found(database.sql("""
            SELECT m.id
              FROM meeting m
              JOIN governance_body b ON b.id = m.body_id
              JOIN stakeholder s ON s.id = b.organisation_id
             WHERE s.id = :organisation OR s.merged_into = :organisation
             ORDER BY m.id
            """)
                .bind("organisation", renamed.organisation())
                .list(row -> row.id("id", MeetingId::new)));
    }
}
