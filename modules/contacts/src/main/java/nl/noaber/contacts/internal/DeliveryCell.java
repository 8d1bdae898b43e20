package nl.noaber.contacts.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.Reception;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.OrganisationId;

/**
 * How often a message was brought to an organisation, as far as one visibility goes, and how the last time went.
 *
 * @param principalId who is named with what is counted; {@link #NOBODY} for all of this visibility
 * @param times how many deliveries there are: of two organisations that were merged two in one contact moment
 * @param contactMoments in how many contact moments
 */
record DeliveryCell(
        LobbyMessageId lobbyMessageId,
        UUID principalId,
        Visibility visibility,
        OrganisationId organisationId,
        int times,
        int contactMoments,
        int level,
        int number,
        Reception reception,
        UserId ownerId,
        Instant startsAt,
        ContactMomentId contactMomentId) {

    static final UUID NOBODY = new UUID(0, 0);

    static final Comparator<DeliveryCell> LATEST = Comparator.comparing(DeliveryCell::startsAt)
            .thenComparing(cell -> cell.contactMomentId.value().toString());

    /** In the same order for everybody who writes, so that writers wait for one another and never in a circle. */
    private static final Comparator<Key> IN_ORDER = Comparator.<Key, String>comparing(
                    key -> key.message().value().toString())
            .thenComparing(key -> key.principal().toString())
            .thenComparing(Key::visibility)
            .thenComparing(key -> key.organisation().value().toString());

    private record Key(LobbyMessageId message, UUID principal, Visibility visibility, OrganisationId organisation) {}

    /** What these contact moments add, one of each place in the table. */
    static List<DeliveryCell> of(Collection<WholeContactMoment> moments) {
        Map<Key, DeliveryCell> cells = new HashMap<>();
        for (WholeContactMoment moment : moments) {
            of(moment).forEach((key, cell) -> cells.merge(key, cell, DeliveryCell::and));
        }
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(IN_ORDER))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<Key, DeliveryCell> of(WholeContactMoment moment) {
        Map<Key, DeliveryCell> cells = new HashMap<>();
        for (DeliveryRow row : moment.deliveryRows()) {
            if (row.counts()) {
                principals(moment)
                        .forEach(principal -> cells.merge(
                                new Key(row.lobbyMessageId(), principal, row.visibility(), row.organisationId()),
                                of(row, principal),
                                DeliveryCell::andInTheSameContact));
            }
        }
        return cells;
    }

    /** What is confidential is counted for those alone who are named with it. */
    private static List<UUID> principals(WholeContactMoment moment) {
        List<UUID> principals = new ArrayList<>(moment.principals());
        if (moment.row().visibility() != Visibility.CONFIDENTIAL) {
            principals.add(NOBODY);
        }
        return principals;
    }

    private static DeliveryCell of(DeliveryRow row, UUID principal) {
        return new DeliveryCell(
                row.lobbyMessageId(),
                principal,
                row.visibility(),
                row.organisationId(),
                1,
                1,
                row.level(),
                row.number(),
                row.reception(),
                row.ownerId(),
                row.startsAt(),
                row.contactMomentId());
    }

    /** Both together: the number of both, the highest level, and how the later one went. */
    DeliveryCell and(DeliveryCell other) {
        return and(other, contactMoments + other.contactMoments);
    }

    private DeliveryCell andInTheSameContact(DeliveryCell other) {
        return and(other, contactMoments);
    }

    private DeliveryCell and(DeliveryCell other, int together) {
        DeliveryCell last = LATEST.compare(this, other) > 0 ? this : other;
        return new DeliveryCell(
                lobbyMessageId,
                principalId,
                visibility,
                organisationId,
                times + other.times,
                together,
                Math.min(level, other.level),
                last.number,
                last.reception,
                last.ownerId,
                last.startsAt,
                last.contactMomentId);
    }
}
