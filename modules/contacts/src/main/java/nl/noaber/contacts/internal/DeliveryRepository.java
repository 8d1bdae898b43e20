package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.internal.DeliveryCells.Pair;
import nl.noaber.kernel.sql.Database;

/** Reads and writes deliveries; that the viewer may see the contact moment is known before. */
@Singleton
final class DeliveryRepository {

    private final Database database;
    private final DeliveryCells cells;

    DeliveryRepository(Database database, DeliveryCells cells) {
        this.database = database;
        this.cells = cells;
    }

    /** In the order given. */
    Map<ContactMomentId, List<DeliveryRow>> of(Set<ContactMomentId> moments) {
        return database.sql("SELECT")
                .append(DeliveryRow.COLUMNS)
                .append("FROM delivery l WHERE l.contact_moment_id IN (:moments) ORDER BY l.contact_moment_id,"
                        + " l.position")
                .bind("moments", moments)
                .group(row -> row.id("contact_moment_id", ContactMomentId::new), DeliveryRow::read);
    }

    /** Of contact moments that are new. */
    void insert(Collection<WholeContactMoment> moments) {
        insertRows(moments);
        cells.add(moments);
    }

    /** In the place of those that are stored of it; after who is named with it was stored. */
    void replace(WholeContactMoment moment) {
        Set<Pair> pairs = new HashSet<>(pairs(List.of(moment.row().id().value())));
        if (!pairs.isEmpty()) {
            delete(List.of(moment.row().id().value()));
        }
        insertRows(List.of(moment));
        pairs.addAll(DeliveryCells.pairs(List.of(moment)));
        cells.anew(pairs);
    }

    /** After others are named with these. */
    void recount(Collection<WholeContactMoment> moments) {
        cells.anew(DeliveryCells.pairs(moments));
    }

    /** For good. */
    void remove(Collection<UUID> moments) {
        Set<Pair> pairs = Set.copyOf(pairs(moments));
        delete(moments);
        cells.anew(pairs);
    }

    private List<Pair> pairs(Collection<UUID> moments) {
        return database.sql("""
            SELECT DISTINCT lobby_message_id, organisation_id
              FROM delivery
             WHERE contact_moment_id IN (:moments)
            """).bind("moments", moments).list(Pair::read);
    }

    private void delete(Collection<UUID> moments) {
        database.sql("DELETE FROM delivery WHERE contact_moment_id IN (:moments)")
                .bind("moments", moments)
                .update();
    }

    private void insertRows(Collection<WholeContactMoment> moments) {
        database.sql("""
            INSERT INTO delivery (contact_moment_id, position, id, lobby_message_id, organisation_id, number,
                   on_behalf_of_id, reception, quote, accepted, level, owner_id, starts_at, status, visibility, withdrawn)
            VALUES (:contactMomentId, :position, :id, :lobbyMessageId, :organisationId, :number,
                   :onBehalfOfId, :reception, :quote, :accepted, :level, :ownerId, :startsAt, :status, :visibility, :withdrawn)
            """)
                .updateEach(moments.stream()
                        .flatMap(moment -> moment.deliveryRows().stream())
                        .toList());
    }
}
