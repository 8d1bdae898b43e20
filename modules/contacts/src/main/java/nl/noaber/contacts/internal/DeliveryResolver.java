package nl.noaber.contacts.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.User;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMomentWarning;
import nl.noaber.contacts.ContactMomentWarningCode;
import nl.noaber.contacts.Delivery;
import nl.noaber.contacts.NewDelivery;
import nl.noaber.contacts.Side;
import nl.noaber.contacts.internal.MandateGuard.Behalf;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.Bringable;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.Mandate;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what was given about messages that were brought the deliveries to store: one of each message and organisation.
 * What is stored of messages that the viewer may not see stays.
 */
final class DeliveryResolver {

    static final int MOST_DELIVERIES = 100;
    private static final int MOST_ROWS = 500;

    private final Known known;
    private final ContactMomentRow moment;
    private final List<ParticipantRow> participants;
    private final Set<OrganisationId> ours;
    private final List<DeliveryRow> stored;
    private final List<DeliveryRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<ContactMomentWarning> warnings = new ArrayList<>();

    DeliveryResolver(
            Known known, ContactMomentRow moment, List<ParticipantRow> participants, List<DeliveryRow> stored) {
        this.known = known;
        this.moment = moment;
        this.participants =
                participants.stream().filter(one -> one.side() == Side.THEIRS).toList();
        this.ours = participants.stream()
                .filter(one -> one.side() == Side.OURS)
                .flatMap(one -> Stream.ofNullable(one.organisationId()))
                .collect(Collectors.toSet());
        this.stored = stored;
    }

    List<DeliveryRow> rows() {
        return rows;
    }

    List<Problem> problems() {
        return problems;
    }

    /** What was not said before of a delivery that looks like a mistake. */
    List<ContactMomentWarning> warnings() {
        return warnings;
    }

    DeliveryResolver resolve(List<NewDelivery> given) {
        if (given.size() > MOST_DELIVERIES) {
            problems.add(Problem.of("TOO_MANY_DELIVERIES", "deliveries", MOST_DELIVERIES));
            return this;
        }
        for (int index = 0; index < given.size(); index++) {
            resolve(given.get(index), "deliveries." + index);
        }
        stored.stream().filter(this::isHidden).map(this::carried).forEach(rows::add);
        if (rows.size() > MOST_ROWS) {
            problems.add(Problem.of("TOO_MANY_DELIVERIES", "deliveries", MOST_ROWS));
        }
        return this;
    }

    private boolean isHidden(DeliveryRow row) {
        return !known.messages().containsKey(row.lobbyMessageId());
    }

    /** What somebody else brings is settled with the contact as well. */
    private DeliveryRow carried(DeliveryRow row) {
        return row.isSettled() || isPlanned()
                ? row
                : row.in(known.hidden().getOrDefault(row.lobbyMessageId(), row.number()));
    }

    private boolean isPlanned() {
        return moment.status() == ContactMomentStatus.PLANNED;
    }

    private void resolve(NewDelivery given, String field) {
        Bringable message = known.messages().get(given.message());
        if (message == null) {
            boolean there = stored.stream().anyMatch(row -> row.lobbyMessageId().equals(given.message()));
            if (!there) {
                problems.add(Problem.of("NOT_FOUND", field + ".message"));
            }
            return;
        }
        Texts.atMost(problems, "QUOTE_TOO_LONG", field + ".quote", given.quote(), Delivery.LONGEST_QUOTE);
        if (given.number() != null && (given.number() < 1 || given.number() > message.number())) {
            problems.add(Problem.of("VERSION_NOT_THERE", field + ".number", message.number()));
            return;
        }
        if (isPlanned() && given.number() != null && !isSettledIn(given.message(), given.number())) {
            problems.add(Problem.of("VERSION_OF_PLANNED", field + ".number"));
            return;
        }
        Organisation behalf =
                given.onBehalfOf() == null ? null : known.organisations().get(given.onBehalfOf());
        if (given.onBehalfOf() != null && behalf == null) {
            problems.add(Problem.of("NOT_FOUND", field + ".onBehalfOf"));
            return;
        }
        NewDelivery meant = behalf == null ? given : given.onBehalfOf(behalf.id());
        Map<ContactMomentWarningCode, Integer> raised = new EnumMap<>(ContactMomentWarningCode.class);
        for (OrganisationId organisation : organisations(given, field)) {
            add(meant, message, organisation, field, raised);
        }
        warn(message, field, raised, behalf == null ? "" : behalf.name());
    }

    /** Whether it was brought in that version, by what is stored: nobody typed it for what is to come. */
    private boolean isSettledIn(LobbyMessageId message, int number) {
        return stored.stream()
                .filter(DeliveryRow::isSettled)
                .anyMatch(row -> row.lobbyMessageId().equals(message) && row.number() == number);
    }

    private void warn(Bringable message, String field, Map<ContactMomentWarningCode, Integer> raised, String behalf) {
        raised.forEach((code, number) -> {
            Mandate mandate = known.mandate(message, number);
            warnings.add(new ContactMomentWarning(
                    code,
                    Problem.of(
                            code.name(),
                            field,
                            message.title(),
                            number,
                            message.substantive(),
                            mandate.lacking().size(),
                            mandate.asked(),
                            known.names(mandate),
                            behalf),
                    List.of()));
        });
    }

    /** To whom: all of theirs when nobody was named. */
    private Set<OrganisationId> organisations(NewDelivery given, String field) {
        Set<OrganisationId> theirs = participants.stream()
                .flatMap(one -> Stream.ofNullable(one.organisationId()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (given.organisations().isEmpty()) {
            if (theirs.isEmpty()) {
                problems.add(Problem.of("DELIVERY_TO_NOBODY", field + ".organisations"));
            }
            return theirs;
        }
        Set<OrganisationId> named = new LinkedHashSet<>();
        for (OrganisationId id : given.organisations()) {
            Organisation organisation = known.organisations().get(id);
            if (organisation == null) {
                problems.add(Problem.of("NOT_FOUND", field + ".organisations"));
            } else if (theirs.contains(organisation.id())) {
                named.add(organisation.id());
            } else {
                problems.add(Problem.of("DELIVERY_TO_ABSENT", field + ".organisations", organisation.name()));
            }
        }
        return named;
    }

    private void add(
            NewDelivery given,
            Bringable message,
            OrganisationId organisation,
            String field,
            Map<ContactMomentWarningCode, Integer> raised) {
        long before = rows.stream()
                .filter(row -> row.isOf(message.id(), organisation))
                .count();
        List<DeliveryRow> same = stored.stream()
                .filter(row -> row.isOf(message.id(), organisation))
                .toList();
        if (before > 0 && before >= same.size()) {
            problems.add(Problem.of("DELIVERED_TWICE", field, message.title()));
            return;
        }
        Optional<DeliveryRow> kept = same.stream().skip(before).findFirst();
        int number = number(given, message, kept);
        Optional<DeliveryRow> alike =
                kept.filter(row -> row.number() == number && isOnBehalfOf(row, given.onBehalfOf()));
        boolean said = alike.filter(this::wasHeldThatDay).isPresent();
        Set<ContactMomentWarningCode> accepted =
                new HashSet<>(alike.map(DeliveryRow::acceptedCodes).orElse(Set.of()));
        if (!said && moment.status() == ContactMomentStatus.HELD) {
            doubts(message, number, given.onBehalfOf()).stream()
                    .filter(accepted::add)
                    .forEach(code -> raised.putIfAbsent(code, number));
        }
        rows.add(row(kept, given, message, organisation, number, accepted));
    }

    private boolean wasHeldThatDay(DeliveryRow row) {
        return row.status() == ContactMomentStatus.HELD
                && DutchTime.day(row.startsAt()).equals(DutchTime.day(moment.startsAt()));
    }

    /** The one that was named or is stored; of what is to come, and what came since, the one in force then. */
    private int number(NewDelivery given, Bringable message, Optional<DeliveryRow> kept) {
        if (isPlanned()) {
            return message.inForce();
        }
        return Objects.requireNonNullElse(
                given.number(),
                kept.filter(DeliveryRow::isSettled).map(DeliveryRow::number).orElse(message.inForce()));
    }

    /** What is stored may be one that went into another since. */
    private boolean isOnBehalfOf(DeliveryRow row, @Nullable OrganisationId behalf) {
        OrganisationId stored = row.onBehalfOfId();
        Organisation now = stored == null ? null : known.organisations().get(stored);
        return Objects.equals(stored, behalf) || (now != null && now.id().equals(behalf));
    }

    private DeliveryRow row(
            Optional<DeliveryRow> kept,
            NewDelivery given,
            Bringable message,
            OrganisationId organisation,
            int number,
            Set<ContactMomentWarningCode> accepted) {
        return new DeliveryRow(
                moment.id(),
                rows.size(),
                kept.map(DeliveryRow::id).orElseGet(Ids::next),
                message.id(),
                organisation,
                number,
                given.onBehalfOf(),
                given.reception(),
                Texts.stripped(given.quote()),
                DeliveryRow.codes(accepted),
                level(organisation),
                moment.ownerId(),
                moment.startsAt(),
                moment.status(),
                moment.visibility(),
                moment.isWithdrawn());
    }

    private Set<ContactMomentWarningCode> doubts(Bringable message, int number, @Nullable OrganisationId behalf) {
        MandateGuard guard =
                new MandateGuard(message.withdrawn(), number < message.substantive(), known.mandate(message, number));
        Set<ContactMomentWarningCode> doubts = message.thatDay() == 0
                ? EnumSet.noneOf(ContactMomentWarningCode.class)
                : guard.doubts(behalf == null ? null : new Behalf(behalf, isOurs(behalf)));
        if (number > message.thatDay()) {
            doubts.add(ContactMomentWarningCode.MESSAGE_NOT_THERE_YET);
        }
        return doubts;
    }

    /** Whether who answers for the contact, or one of ours who took part, belongs to it. */
    private boolean isOurs(OrganisationId organisation) {
        User owner = known.users().get(moment.ownerId());
        return ours.contains(organisation)
                || (owner != null && organisation.value().equals(owner.organisationId()));
    }

    /** The highest level of theirs who took part for it. */
    private int level(OrganisationId organisation) {
        return participants.stream()
                .filter(one -> organisation.equals(one.organisationId()))
                .flatMap(one -> Stream.ofNullable(one.postId()))
                .flatMap(id -> Stream.ofNullable(known.posts().get(id)))
                .mapToInt(post -> post.details().level().rank())
                .min()
                .orElse(DeliveryRow.NO_LEVEL);
    }
}
