package nl.noaber.contacts.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentDetails;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.Side;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.Id;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A contact moment with all that is stored of it.
 *
 * @param participants in the order given
 * @param named the organisations it is shared with, or the users it is confidential to besides its owner and its maker
 */
record WholeContactMoment(
        ContactMomentRow row,
        List<ParticipantRow> participants,
        List<About> challenges,
        Set<UUID> named,
        List<DeliveryRow> deliveries) {

    /** A challenge and the programme it is of. */
    record About(ChallengeId challenge, ProgrammeId programme) {}

    WholeContactMoment {
        participants = List.copyOf(participants);
        challenges = List.copyOf(challenges);
        named = Set.copyOf(named);
        deliveries = List.copyOf(deliveries);
    }

    ContactMomentDetails details() {
        boolean shared = row.visibility() == Visibility.SHARED;
        return new ContactMomentDetails(
                row.subject(),
                row.channel(),
                row.status(),
                row.startsAt(),
                row.endsAt(),
                row.place(),
                participants.stream().map(ParticipantRow::asGiven).toList(),
                challengeIds(),
                row.note(),
                row.handedOver(),
                row.intendedResult(),
                row.onBehalfOf(),
                row.ownerId(),
                row.disclosureClass(),
                Disclosure.read(row.disclosureGrounds()),
                row.visibility(),
                shared ? named.stream().map(OrganisationId::new).collect(Collectors.toSet()) : Set.of(),
                shared ? Set.of() : named.stream().map(UserId::new).collect(Collectors.toSet()),
                deliveries.stream().map(DeliveryRow::asGiven).toList());
    }

    ContactMoment shown() {
        return new ContactMoment(
                row.id(),
                row.subject(),
                row.channel(),
                row.status(),
                row.startsAt(),
                row.endsAt(),
                row.place(),
                row.ownerId(),
                row.visibility(),
                row.disclosure(),
                row.intendedResult(),
                row.onBehalfOf(),
                challengeIds(),
                row.createdAt(),
                row.createdByName(),
                row.updatedAt(),
                row.version(),
                row.isWithdrawn());
    }

    List<ChallengeId> challengeIds() {
        return challenges.stream().map(About::challenge).toList();
    }

    /** The first of theirs of which the organisation is known: with whom a promise was exchanged. */
    @Nullable
    OrganisationId firstOfTheirs() {
        return participants.stream()
                .filter(participant -> participant.side() == Side.THEIRS)
                .flatMap(participant -> Stream.ofNullable(participant.organisationId()))
                .findFirst()
                .orElse(null);
    }

    /** Who is named with it in the database. */
    Set<UUID> principals() {
        if (row.visibility() != Visibility.CONFIDENTIAL) {
            return named;
        }
        return Stream.concat(named.stream(), own().stream()).collect(Collectors.toSet());
    }

    /** Its owner and its writer, who may be the same. */
    private Set<UUID> own() {
        return Stream.of(row.ownerId().value(), row.createdBy()).collect(Collectors.toSet());
    }

    /** The organisations on their side. */
    Set<OrganisationId> organisationsOfTheirs() {
        return participants.stream()
                .filter(participant -> participant.side() == Side.THEIRS)
                .flatMap(participant -> Stream.ofNullable(participant.organisationId()))
                .collect(Collectors.toSet());
    }

    /** A draft is its owner's and its writer's alone, whoever it will be for. */
    Reach reach() {
        return row.status() == ContactMomentStatus.DRAFT
                ? new Reach(Visibility.CONFIDENTIAL, own())
                : new Reach(row.visibility(), principals());
    }

    WholeContactMoment with(ContactMomentRow changed) {
        return new WholeContactMoment(changed, participants, challenges, named, deliveries);
    }

    /** The participants, with what they repeat of the contact moment. */
    List<ParticipantRow> participantRows() {
        return Stream.iterate(0, position -> position < participants.size(), position -> position + 1)
                .map(position -> participants.get(position).of(row, position))
                .toList();
    }

    /** The deliveries, with what they repeat of the contact moment. */
    List<DeliveryRow> deliveryRows() {
        return Stream.iterate(0, position -> position < deliveries.size(), position -> position + 1)
                .map(position -> deliveries.get(position).of(row, position))
                .toList();
    }

    List<ChallengeRow> challengeRows() {
        return challenges.stream()
                .map(about -> new ChallengeRow(
                        row.id(),
                        about.challenge(),
                        about.programme(),
                        row.startsAt(),
                        row.status(),
                        row.visibility(),
                        row.isWithdrawn()))
                .toList();
    }

    List<NamedRow> namedRows() {
        return principals().stream()
                .map(principal -> new NamedRow(
                        row.id().value(), principal, row.startsAt(), row.status(), row.visibility(), row.isWithdrawn()))
                .toList();
    }

    static Set<UUID> uuids(Set<? extends Id> ids) {
        return ids.stream().map(Id::value).collect(Collectors.toSet());
    }
}
