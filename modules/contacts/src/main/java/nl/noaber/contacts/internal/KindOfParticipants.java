package nl.noaber.contacts.internal;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.OrganisationKindChanged;

/** Keeps the kind that is repeated with each participant, by which lists are filtered, what its organisation is. */
@Singleton
final class KindOfParticipants {

    private final Database database;

    KindOfParticipants(Database database) {
        this.database = database;
    }

    @EventListener
    void follow(OrganisationKindChanged changed) {
        database.sql("""
            UPDATE contact_moment_participant
               SET organisation_kind = :kind
             WHERE organisation_id = :organisation
            """).bindAll(changed).update();
    }
}
