package nl.noaber.contacts.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMomentWarningCode;
import nl.noaber.contacts.Delivery;
import nl.noaber.contacts.NewDelivery;
import nl.noaber.contacts.Reception;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it is stored, with what it repeats of its contact moment.
 *
 * @param onBehalfOfId in whose name alone; null when it is everybody's who says it
 * @param accepted the codes of the warnings that were accepted for it, with blanks between; null for none
 * @param level the rank of the highest level of theirs; {@link #NO_LEVEL} when no post was known
 */
record DeliveryRow(
        ContactMomentId contactMomentId,
        int position,
        UUID id,
        LobbyMessageId lobbyMessageId,
        OrganisationId organisationId,
        int number,
        @Nullable OrganisationId onBehalfOfId,
        Reception reception,
        @Nullable String quote,
        @Nullable String accepted,
        int level,
        UserId ownerId,
        Instant startsAt,
        ContactMomentStatus status,
        Visibility visibility,
        boolean withdrawn) {

    static final int NO_LEVEL = 9;

    static final String COLUMNS = """
        l.contact_moment_id, l.position, l.id, l.lobby_message_id, l.organisation_id, l.number, l.on_behalf_of_id, l.reception,
               l.quote, l.accepted, l.level, l.owner_id, l.starts_at, l.status, l.visibility, l.withdrawn
        """;

    static DeliveryRow read(Row row) {
        return new DeliveryRow(
                row.id("contact_moment_id", ContactMomentId::new),
                row.number("position"),
                row.uuid("id"),
                row.id("lobby_message_id", LobbyMessageId::new),
                row.id("organisation_id", OrganisationId::new),
                row.number("number"),
                row.idOrNull("on_behalf_of_id", OrganisationId::new),
                row.choice("reception", Reception.class),
                row.textOrNull("quote"),
                row.textOrNull("accepted"),
                row.number("level"),
                row.id("owner_id", UserId::new),
                row.instant("starts_at"),
                row.choice("status", ContactMomentStatus.class),
                row.choice("visibility", Visibility.class),
                row.flag("withdrawn"));
    }

    /** The same, at this place of this contact moment. */
    DeliveryRow of(ContactMomentRow moment, int at) {
        return new DeliveryRow(
                moment.id(),
                at,
                id,
                lobbyMessageId,
                organisationId,
                number,
                onBehalfOfId,
                reception,
                quote,
                accepted,
                level,
                moment.ownerId(),
                moment.startsAt(),
                moment.status(),
                moment.visibility(),
                moment.isWithdrawn());
    }

    boolean isOf(LobbyMessageId message, OrganisationId organisation) {
        return lobbyMessageId.equals(message) && organisationId.equals(organisation);
    }

    /** Whether its version is: that of what is still to come is the one in force by then. */
    boolean isSettled() {
        return status != ContactMomentStatus.PLANNED;
    }

    /** The same, in this version. */
    DeliveryRow in(int version) {
        return new DeliveryRow(
                contactMomentId,
                position,
                id,
                lobbyMessageId,
                organisationId,
                version,
                onBehalfOfId,
                reception,
                quote,
                accepted,
                level,
                ownerId,
                startsAt,
                status,
                visibility,
                withdrawn);
    }

    /** Whether it counts as brought. */
    boolean counts() {
        return status == ContactMomentStatus.HELD && !withdrawn;
    }

    Set<ContactMomentWarningCode> acceptedCodes() {
        return accepted == null
                ? Set.of()
                : Stream.of(accepted.split(" "))
                        .map(ContactMomentWarningCode::valueOf)
                        .collect(Collectors.toSet());
    }

    static @Nullable String codes(Collection<ContactMomentWarningCode> accepted) {
        return accepted.isEmpty()
                ? null
                : accepted.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    Delivery shown() {
        return new Delivery(
                id,
                contactMomentId,
                lobbyMessageId,
                organisationId,
                number,
                onBehalfOfId,
                reception,
                quote,
                acceptedCodes(),
                startsAt);
    }

    /** How it would be given again. */
    NewDelivery asGiven() {
        return new NewDelivery(
                lobbyMessageId, List.of(organisationId), isSettled() ? number : null, onBehalfOfId, reception, quote);
    }
}
