package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.kernel.sql.Database;

/** Keeps which commitments follow from which decision. */
@Singleton
final class FollowUpRepository {

    private final Database database;

    FollowUpRepository(Database database) {
        this.database = database;
    }

    private record Link(CommitmentId commitmentId, AgendaItemId agendaItemId) {}

    Map<AgendaItemId, List<CommitmentId>> ofItems(Set<AgendaItemId> items) {
        return database.sql(
                        "SELECT agenda_item_id, commitment_id FROM decision_follow_up WHERE agenda_item_id IN (:items)")
                .bind("items", items)
                .group(
                        row -> row.id("agenda_item_id", AgendaItemId::new),
                        row -> row.id("commitment_id", CommitmentId::new));
    }

    Map<CommitmentId, AgendaItemId> itemsOf(Set<CommitmentId> commitments) {
        return database.sql(
                        "SELECT commitment_id, agenda_item_id FROM decision_follow_up WHERE commitment_id IN (:ids)")
                .bind("ids", commitments)
                .map(
                        row -> row.id("commitment_id", CommitmentId::new),
                        row -> row.id("agenda_item_id", AgendaItemId::new));
    }

    Optional<AgendaItemId> itemOf(CommitmentId commitment) {
        return Optional.ofNullable(itemsOf(Set.of(commitment)).get(commitment));
    }

    /** Links them, unless the commitment is linked already. */
    void link(CommitmentId commitment, AgendaItemId item) {
        database.sql("""
            INSERT INTO decision_follow_up (commitment_id, agenda_item_id)
            VALUES (:commitmentId, :agendaItemId)
            """).bindAll(new Link(commitment, item)).insertIfAbsent();
    }
}
