package nl.noaber.contacts.internal;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationRenamed;

/**
 * Has contact moments found by what the organisations at the other side are called now, a batch at a time. Each is locked
 * meanwhile, so that a change of it on its way is not undone in the index. Of an organisation that has very many it is noted
 * in the transaction that renames it, and done in the moments after: whichever process is there goes on where it was.
 */
@Singleton
final class NamesOfOrganisations {

    static final int AT_ONCE = 200;

    /** Whoever renames an organisation waits for this many. */
    static final int MOST_TO_WAIT_FOR = 1_000;

    private static final UUID BEGINNING = new UUID(0, 0);

    private final Database database;
    private final ContactMomentRepository moments;
    private final Log log;
    private final Transactions transactions;

    NamesOfOrganisations(Database database, ContactMomentRepository moments, Log log, Transactions transactions) {
        this.database = database;
        this.moments = moments;
        this.log = log;
        this.transactions = transactions;
    }

    private record Renaming(OrganisationId organisation, UUID lastId) {

        static Renaming read(Row row) {
            return new Renaming(row.id("organisation_id", OrganisationId::new), row.uuid("last_id"));
        }
    }

    @EventListener
    void follow(OrganisationRenamed renamed) {
        List<ContactMomentId> all = with(renamed.organisation(), BEGINNING, MOST_TO_WAIT_FOR + 1);
        if (all.size() > MOST_TO_WAIT_FOR) {
            note(renamed.organisation());
            return;
        }
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
    }

    /** From the beginning, also when an earlier new name is on its way. */
    private void note(OrganisationId organisation) {
        database.sql("""
            INSERT INTO organisation_renaming (organisation_id, last_id)
            VALUES (:organisation, :beginning)
            ON DUPLICATE KEY UPDATE last_id = :beginning
            """)
                .bind("organisation", organisation)
                .bind("beginning", BEGINNING)
                .update();
    }

    /** Does what was noted, as long as this allows it. */
    void catchUp(BooleanSupplier mayGoOn) {
        boolean more = true;
        while (more && mayGoOn.getAsBoolean()) {
            more = transactions.retrying(() ->
                    database.sql("""
                        SELECT organisation_id, last_id
                          FROM organisation_renaming
                         ORDER BY organisation_id
                         LIMIT 1
                           FOR UPDATE SKIP LOCKED
                        """).single(Renaming::read).map(this::goOn).orElse(false));
        }
    }

    private boolean goOn(Renaming renaming) {
        List<ContactMomentId> some = with(renaming.organisation(), renaming.lastId(), AT_ONCE);
        found(some);
        if (some.size() < AT_ONCE) {
            database.sql("DELETE FROM organisation_renaming WHERE organisation_id = :organisation")
                    .bind("organisation", renaming.organisation())
                    .update();
        } else {
            database.sql("UPDATE organisation_renaming SET last_id = :last WHERE organisation_id = :organisation")
                    .bind("organisation", renaming.organisation())
                    .bind("last", some.getLast())
                    .update();
        }
        return true;
    }

    private void found(List<ContactMomentId> some) {
        if (!some.isEmpty()) {
            log.found(moments.locked(some), List.of());
        }
    }

    private List<ContactMomentId> with(OrganisationId organisation, UUID after, int most) {
        return database.sql("""
            SELECT DISTINCT contact_moment_id
              FROM contact_moment_participant
             WHERE organisation_id = :organisation
               AND side = 'THEIRS'
               AND contact_moment_id > :after
             ORDER BY contact_moment_id
             LIMIT :most
            """)
                .bind("organisation", organisation)
                .bind("after", after)
                .bind("most", most)
                .list(row -> row.id("contact_moment_id", ContactMomentId::new));
    }
}
