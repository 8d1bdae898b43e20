package nl.noaber.contacts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.ContactMomentDetails;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMomentWarning;
import nl.noaber.contacts.internal.ParticipantResolver.Departed;
import nl.noaber.contacts.internal.ParticipantResolver.Ended;
import nl.noaber.contacts.internal.WholeContactMoment.About;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.programmes.Challenge;
import org.jspecify.annotations.Nullable;

/**
 * A contact moment put together from what was written about it.
 *
 * @param moment meaningful only when there are no problems
 * @param doubts what looks like a mistake about the messages that were brought
 */
record ContactMomentAssembly(
        WholeContactMoment moment,
        List<Problem> problems,
        List<Departed> departed,
        List<Ended> ended,
        List<Problem> objections,
        List<ContactMomentWarning> doubts) {

    /** One that is new. */
    static ContactMomentAssembly fresh(ContactMomentDetails details, Known known, ContactMomentRow maker) {
        return of(details, known, maker, null);
    }

    /** One that is there, one version on. */
    static ContactMomentAssembly over(
            WholeContactMoment stored, ContactMomentDetails details, Known known, Instant now) {
        ContactMomentRow row = stored.row();
        ContactMomentRow next = new ContactMomentRow(
                row.id(),
                row.subject(),
                row.channel(),
                row.status(),
                row.startsAt(),
                row.endsAt(),
                row.place(),
                row.note(),
                row.handedOver(),
                row.ownerId(),
                row.visibility(),
                row.disclosureClass(),
                row.disclosureGrounds(),
                row.intendedResult(),
                row.onBehalfOf(),
                row.version() + 1,
                row.createdAt(),
                row.createdBy(),
                row.createdByName(),
                now,
                row.withdrawnAt());
        return of(details, known, next, stored);
    }

    private static ContactMomentAssembly of(
            ContactMomentDetails details, Known known, ContactMomentRow base, @Nullable WholeContactMoment stored) {
        ContactMomentRow row = row(details, base);
        ParticipantResolver participants = new ParticipantResolver(
                        known, row.startsAt(), stored == null ? List.of() : stored.participants(), warned(stored))
                .resolve(details.participants());
        Set<UUID> named = stored == null ? Set.of() : stored.named();
        List<Problem> problems = new ArrayList<>(ContactMomentRules.problems(details, known, row.ownerId()));
        problems.addAll(ContactMomentRules.withdrawnAmong(details, known, named));
        problems.addAll(participants.problems());
        DeliveryResolver deliveries = new DeliveryResolver(
                        known, row, participants.rows(), stored == null ? List.of() : stored.deliveries())
                .resolve(details.deliveries());
        problems.addAll(deliveries.problems());
        WholeContactMoment moment = new WholeContactMoment(
                row, participants.rows(), challenges(details, known), named(details, known, row), deliveries.rows());
        return new ContactMomentAssembly(
                moment,
                List.copyOf(problems),
                List.copyOf(participants.departed()),
                List.copyOf(participants.ended()),
                List.copyOf(participants.objections()),
                List.copyOf(deliveries.warnings()));
    }

    /** Of a draft is said only when it is one no longer what looks like a mistake about its participants. */
    private static @Nullable LocalDate warned(@Nullable WholeContactMoment stored) {
        return stored == null || stored.row().status() == ContactMomentStatus.DRAFT
                ? null
                : DutchTime.day(stored.row().startsAt());
    }

    private static ContactMomentRow row(ContactMomentDetails details, ContactMomentRow base) {
        return new ContactMomentRow(
                base.id(),
                details.subject().strip(),
                details.channel(),
                details.status(),
                Objects.requireNonNullElse(details.startsAt(), base.startsAt()),
                details.endsAt(),
                Texts.stripped(details.place()),
                Texts.orNull(details.note()),
                Texts.orNull(details.handedOver()),
                Objects.requireNonNullElse(details.owner(), base.ownerId()),
                details.visibility(),
                details.disclosure().disclosureClass(),
                Disclosure.stored(details.disclosure().grounds()),
                Texts.stripped(details.intendedResult()),
                Texts.stripped(details.onBehalfOf()),
                base.version(),
                base.createdAt(),
                base.createdBy(),
                base.createdByName(),
                base.updatedAt(),
                base.withdrawnAt());
    }

    private static List<About> challenges(ContactMomentDetails details, Known known) {
        return details.challenges().stream()
                .distinct()
                .map(id -> known.challenges().get(id))
                .filter(Objects::nonNull)
                .map(ContactMomentAssembly::about)
                .toList();
    }

    private static About about(Challenge challenge) {
        return new About(challenge.id(), challenge.programmeId());
    }

    private static Set<UUID> named(ContactMomentDetails details, Known known, ContactMomentRow row) {
        return switch (row.visibility()) {
            case SHARED -> sharedWith(details, known);
            case CONFIDENTIAL -> others(details, row);
            case TEAM, BOARD, PUBLIC -> Set.of();
        };
    }

    /** With the organisations as they are now: one that was merged is the one it was merged into. */
    private static Set<UUID> sharedWith(ContactMomentDetails details, Known known) {
        return details.sharedWith().stream()
                .flatMap(id -> Stream.ofNullable(known.organisations().get(id)))
                .map(organisation -> organisation.id().value())
                .collect(Collectors.toSet());
    }

    private static Set<UUID> others(ContactMomentDetails details, ContactMomentRow row) {
        Set<UUID> users = new HashSet<>(WholeContactMoment.uuids(details.confidentialTo()));
        users.remove(row.ownerId().value());
        users.remove(row.createdBy());
        return users;
    }

    /** Whether nothing but the version and its time differs from what is stored. */
    boolean same(WholeContactMoment stored, ContactMomentFields fields) {
        return fields.of(stored).equals(fields.of(moment));
    }
}
