package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.Delivery;
import nl.noaber.contacts.OutcomeDeliveries;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Recording.Recorded;
import nl.noaber.contacts.internal.OutcomeDeliveryRepository.Led;
import nl.noaber.contacts.internal.OutcomeDeliveryRepository.Place;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.Outcome;
import nl.noaber.messages.OutcomeId;
import nl.noaber.messages.Outcomes;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** Says which deliveries led to an outcome, under the lock of their contact moments; tells both histories. */
@Singleton
final class Attributing implements OutcomeDeliveries {

    private final OutcomeDeliveryRepository led;
    private final Outcomes outcomes;
    private final LobbyMessages messages;
    private final Organisations organisations;
    private final ContactMomentRepository moments;
    private final ChangeLog changeLog;
    private final Transactions transactions;

    Attributing(
            OutcomeDeliveryRepository led,
            Outcomes outcomes,
            LobbyMessages messages,
            Organisations organisations,
            ContactMomentRepository moments,
            ChangeLog changeLog,
            Transactions transactions) {
        this.led = led;
        this.outcomes = outcomes;
        this.messages = messages;
        this.organisations = organisations;
        this.moments = moments;
        this.changeLog = changeLog;
        this.transactions = transactions;
    }

    @Override
    public Map<OutcomeId, List<Delivery>> behind(Viewer viewer, Set<OutcomeId> ids) {
        Set<OutcomeId> seen = outcomes.byIds(viewer, ids).keySet();
        return seen.isEmpty() ? Map.of() : led.behind(viewer, seen);
    }

    @Override
    public Map<Delivery, List<Outcome>> of(Viewer viewer, Set<Delivery> deliveries) {
        Map<Place, List<OutcomeId>> named =
                led.of(deliveries.stream().map(Delivery::contactMomentId).collect(Collectors.toSet()));
        Map<OutcomeId, Outcome> found = outcomes.byIds(
                viewer, named.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<Delivery, List<Outcome>> came = new HashMap<>();
        deliveries.forEach(delivery -> came.put(
                delivery,
                named.getOrDefault(new Place(delivery.contactMomentId(), delivery.id()), List.of()).stream()
                        .flatMap(id -> Stream.ofNullable(found.get(id)))
                        .toList()));
        return came;
    }

    @Override
    public Recording<Outcome> attribute(Viewer viewer, OutcomeId id, Set<UUID> given, Set<UUID> taken) {
        return transactions.retrying(() -> {
            Outcome outcome = outcomes.byIds(viewer, Set.of(id)).get(id);
            if (!viewer.isTeam()) {
                refused(viewer, outcome);
                return Recording.refused(Problem.of("NOT_ALLOWED", ""));
            }
            return outcome == null
                    ? Recording.refused(Problem.of("NOT_FOUND", "outcome"))
                    : attribute(viewer, outcome, given, taken);
        });
    }

    private void refused(Viewer viewer, @Nullable Outcome outcome) {
        if (outcome != null) {
            changeLog.refused(viewer, RecordRef.of(LobbyMessage.TYPE, outcome.messageId()), ChangeAction.UPDATED);
        }
    }

    private Recording<Outcome> attribute(Viewer viewer, Outcome outcome, Set<UUID> given, Set<UUID> taken) {
        if (given.size() > MOST || taken.size() > MOST) {
            return Recording.refused(Problem.of("TOO_MANY_LED", "led", MOST));
        }
        Set<UUID> asked = new HashSet<>(given);
        asked.addAll(taken);
        List<Delivery> brought = led.brought(viewer, outcome.messageId(), asked);
        Set<UUID> known = brought.stream().map(Delivery::id).collect(Collectors.toSet());
        if (!known.containsAll(given)) {
            return Recording.refused(Problem.of("NOT_FOUND", "led"));
        }
        List<WholeContactMoment> locked = brought.isEmpty()
                ? List.of()
                : moments.locked(brought.stream()
                        .map(Delivery::contactMomentId)
                        .distinct()
                        .toList());
        Set<Led> there = led.all(outcome.id());
        List<Delivery> come = among(brought, given, one -> !there.contains(led(outcome, one)));
        List<Delivery> gone =
                among(brought, taken, one -> there.contains(led(outcome, one)) && !given.contains(one.id()));
        if (there.size() + come.size() - gone.size() > MOST) {
            return Recording.refused(Problem.of("TOO_MANY_LED", "led", MOST));
        }
        led.insert(come.stream().map(one -> led(outcome, one)).toList());
        led.delete(gone.stream().map(one -> led(outcome, one)).toList());
        tell(viewer, outcome, locked, come, gone);
        return new Recorded<>(outcome);
    }

    private static List<Delivery> among(List<Delivery> brought, Set<UUID> ids, Predicate<Delivery> condition) {
        return brought.stream()
                .filter(one -> ids.contains(one.id()))
                .filter(condition)
                .toList();
    }

    private static Led led(Outcome outcome, Delivery delivery) {
        return new Led(outcome.id(), delivery.contactMomentId(), delivery.id());
    }

    private void tell(
            Viewer viewer, Outcome outcome, List<WholeContactMoment> locked, List<Delivery> come, List<Delivery> gone) {
        if (come.isEmpty() && gone.isEmpty()) {
            return;
        }
        LobbyMessage message = Objects.requireNonNull(
                messages.byIds(viewer, Set.of(outcome.messageId())).get(outcome.messageId()));
        Map<ContactMomentId, WholeContactMoment> wholes = new HashMap<>();
        locked.forEach(moment -> wholes.put(moment.row().id(), moment));
        List<Entry> entries = new ArrayList<>();
        entries.add(ofMessage(viewer, message, lines(viewer, wholes, come), lines(viewer, wholes, gone)));
        String title = message.visibility() == Visibility.CONFIDENTIAL
                ? ConfidentialMessage.of(outcome.id().value(), "")
                : message.title();
        moments(come).forEach(id -> entries.add(ofMoment(wholes, id, new FieldChange("outcomes", null, title))));
        moments(gone).forEach(id -> entries.add(ofMoment(wholes, id, new FieldChange("outcomes", title, null))));
        changeLog.write(viewer, entries);
    }

    private static Set<ContactMomentId> moments(Collection<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::contactMomentId).collect(Collectors.toSet());
    }

    private static Entry ofMoment(
            Map<ContactMomentId, WholeContactMoment> wholes, ContactMomentId id, FieldChange change) {
        return Log.entry(Objects.requireNonNull(wholes.get(id)), ChangeAction.UPDATED, List.of(change));
    }

    private Entry ofMessage(Viewer viewer, LobbyMessage message, @Nullable String come, @Nullable String gone) {
        @Nullable
        Set<UUID> confidants = message.visibility() == Visibility.CONFIDENTIAL
                ? messages.audiences(viewer, Set.of(message.id())).values().stream()
                        .flatMap(audience -> audience.confidentialTo().stream())
                        .map(user -> user.value())
                        .collect(Collectors.toSet())
                : null;
        return new Entry(
                RecordRef.of(LobbyMessage.TYPE, message.id()),
                ChangeAction.UPDATED,
                message.version(),
                List.of(new FieldChange("outcomeDeliveries", gone, come)),
                confidants);
    }

    /** Whoever may see the message may not see when and to whom it was brought in confidence. */
    private @Nullable String lines(
            Viewer viewer, Map<ContactMomentId, WholeContactMoment> wholes, List<Delivery> deliveries) {
        Map<OrganisationId, Organisation> names = organisations.byIds(
                viewer, deliveries.stream().map(Delivery::organisationId).collect(Collectors.toSet()));
        return ContactMomentFields.joined(deliveries.stream().map(one -> {
            WholeContactMoment moment = Objects.requireNonNull(wholes.get(one.contactMomentId()));
            Organisation organisation = names.get(one.organisationId());
            return moment.row().visibility() == Visibility.CONFIDENTIAL || organisation == null
                    ? one.contactMomentId().value().toString()
                    : organisation.name() + ", " + DutchTime.day(one.startsAt());
        }));
    }
}
