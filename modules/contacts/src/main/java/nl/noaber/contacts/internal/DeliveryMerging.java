package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.internal.DeliveryCells.Pair;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.OrganisationId;

/** Moves what was brought to one organisation to another, and back. */
@Singleton
final class DeliveryMerging {

    private final Database database;
    private final DeliveryCells cells;

    DeliveryMerging(Database database, DeliveryCells cells) {
        this.database = database;
        this.cells = cells;
    }

    private record Place(UUID contactMoment, UUID id) {}

    int count(Viewer viewer, OrganisationId organisation) {
        return (int) database.sql("SELECT COUNT(*) FROM delivery l WHERE l.organisation_id = :id")
                .bind("id", organisation)
                .append(Sight.ofListed(viewer, ContactMomentParts.ALL))
                .count();
    }

    List<Moved> move(OrganisationId absorb, OrganisationId keep) {
        Set<LobbyMessageId> messages = messages(absorb);
        List<Moved> moved = database.sql(
                        "SELECT contact_moment_id, id FROM delivery WHERE organisation_id = :absorb FOR UPDATE")
                .bind("absorb", absorb)
                .list(row -> new Moved(
                        MergeRepository.DELIVERIES,
                        row.uuid("id"),
                        row.uuid("contact_moment_id").toString()));
        database.sql("UPDATE delivery SET organisation_id = :keep WHERE organisation_id = :absorb")
                .bind("absorb", absorb)
                .bind("keep", keep)
                .update();
        recount(messages, absorb, keep);
        return moved;
    }

    void putBack(OrganisationId absorb, OrganisationId keep, List<Moved> moved) {
        database.sql("""
            UPDATE delivery
               SET organisation_id = :absorb
             WHERE contact_moment_id = :contactMoment AND id = :id AND organisation_id = :keep
            """)
                .bind("absorb", absorb)
                .bind("keep", keep)
                .updateEach(moved.stream().map(DeliveryMerging::place).toList());
        if (!moved.isEmpty()) {
            recount(messages(absorb), absorb, keep);
        }
    }

    private static Place place(Moved moved) {
        String moment = Objects.requireNonNull(moved.detail(), "the contact moment of a delivery");
        return new Place(Ids.parse(moment).orElseThrow(), moved.recordId());
    }

    private Set<LobbyMessageId> messages(OrganisationId organisation) {
        return new HashSet<>(
                database.sql("SELECT DISTINCT lobby_message_id FROM delivery WHERE organisation_id = :organisation")
                        .bind("organisation", organisation)
                        .list(row -> row.id("lobby_message_id", LobbyMessageId::new)));
    }

    private void recount(Set<LobbyMessageId> messages, OrganisationId absorb, OrganisationId keep) {
        cells.anew(messages.stream()
                .flatMap(message -> Stream.of(new Pair(message, absorb), new Pair(message, keep)))
                .collect(Collectors.toSet()));
    }
}
