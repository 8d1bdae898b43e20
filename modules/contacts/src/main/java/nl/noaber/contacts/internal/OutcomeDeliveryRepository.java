package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.Delivery;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.messages.BringableMessages;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.OutcomeId;

@Singleton
final class OutcomeDeliveryRepository {

    private final Database database;
    private final BringableMessages messages;

    OutcomeDeliveryRepository(Database database, BringableMessages messages) {
        this.database = database;
        this.messages = messages;
    }

    /** That a delivery led to an outcome. */
    record Led(OutcomeId outcomeId, ContactMomentId contactMomentId, UUID deliveryId) {}

    /** Where a delivery stands. */
    record Place(ContactMomentId contactMomentId, UUID deliveryId) {}

    Map<OutcomeId, List<Delivery>> behind(Viewer viewer, Set<OutcomeId> outcomes) {
        return database.sql("SELECT led.outcome_id,")
                .append(DeliveryRow.COLUMNS)
                .append("""
                      FROM outcome_delivery led
                      JOIN delivery l ON l.contact_moment_id = led.contact_moment_id AND l.id = led.delivery_id
                     WHERE led.outcome_id IN (:outcomes)
                    """)
                .bind("outcomes", outcomes)
                .append(seen(viewer))
                .append("ORDER BY led.outcome_id, l.starts_at DESC, l.id DESC")
                .group(
                        row -> row.id("outcome_id", OutcomeId::new),
                        row -> DeliveryRow.read(row).shown());
    }

    /** Of deliveries that the viewer sees. */
    Map<Place, List<OutcomeId>> of(Set<ContactMomentId> moments) {
        return database.sql("""
            SELECT led.contact_moment_id, led.delivery_id, led.outcome_id
              FROM outcome_delivery led
             WHERE led.contact_moment_id IN (:moments)
             ORDER BY led.contact_moment_id, led.delivery_id, led.outcome_id DESC
            """)
                .bind("moments", moments)
                .group(
                        row -> new Place(row.id("contact_moment_id", ContactMomentId::new), row.uuid("delivery_id")),
                        row -> row.id("outcome_id", OutcomeId::new));
    }

    /** Those of the message with these ids that were brought and that the viewer sees. */
    List<Delivery> brought(Viewer viewer, LobbyMessageId message, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("SELECT")
                        .append(DeliveryRow.COLUMNS)
                        .append("FROM delivery l WHERE l.lobby_message_id = :message AND l.id IN (:ids)")
                        .bind("message", message)
                        .bind("ids", ids)
                        .append(seen(viewer))
                        .append("ORDER BY l.starts_at DESC, l.id DESC")
                        .list(row -> DeliveryRow.read(row).shown());
    }

    private Fragment seen(Viewer viewer) {
        return sql -> sql.append("AND l.withdrawn = FALSE")
                .append(Sight.ofListed(viewer, Set.of(ContactMomentStatus.HELD)))
                .append(messages.seen(viewer, column -> column.append("l.lobby_message_id")));
    }

    /** All that led to it, seen or not. */
    Set<Led> all(OutcomeId outcome) {
        return database
                .sql("""
                    SELECT led.outcome_id, led.contact_moment_id, led.delivery_id
                      FROM outcome_delivery led
                     WHERE led.outcome_id = :outcome
                    """)
                .bind("outcome", outcome)
                .list(row -> new Led(
                        row.id("outcome_id", OutcomeId::new),
                        row.id("contact_moment_id", ContactMomentId::new),
                        row.uuid("delivery_id")))
                .stream()
                .collect(Collectors.toSet());
    }

    /** What somebody else said meanwhile is said. */
    void insert(Collection<Led> led) {
        database.sql("""
            INSERT INTO outcome_delivery (outcome_id, contact_moment_id, delivery_id)
            VALUES (:outcomeId, :contactMomentId, :deliveryId)
                ON DUPLICATE KEY UPDATE delivery_id = VALUES(delivery_id)
            """).updateEach(led);
    }

    void delete(Collection<Led> led) {
        database.sql("""
            DELETE FROM outcome_delivery
             WHERE outcome_id = :outcomeId AND contact_moment_id = :contactMomentId AND delivery_id = :deliveryId
            """).updateEach(led);
    }

    /** Of contact moments that are removed for good. */
    void forget(Collection<UUID> moments) {
        database.sql("DELETE FROM outcome_delivery WHERE contact_moment_id IN (:moments)")
                .bind("moments", moments)
                .update();
    }
}
