package nl.noaber.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Changes of one field. */
final class Changes {

    private Changes() {}

    static ContactMomentChange subject(String subject) {
        return change(Patch.set(subject), Patch.kept(), Patch.kept(), Patch.kept());
    }

    static ContactMomentChange note(String note) {
        return change(Patch.kept(), Patch.set(note), Patch.kept(), Patch.kept());
    }

    static ContactMomentChange subjectAndNote(String subject, String note) {
        return change(Patch.set(subject), Patch.set(note), Patch.kept(), Patch.kept());
    }

    static ContactMomentChange sharedWith(OrganisationId... organisations) {
        return shared(Visibility.SHARED, organisations);
    }

    static ContactMomentChange shared(Visibility visibility, OrganisationId... organisations) {
        return change(Patch.kept(), Patch.kept(), Patch.set(visibility), Patch.set(Set.of(organisations)));
    }

    static ContactMomentChange adding(NewCommitment... commitments) {
        return change(Patch.kept(), Patch.kept(), Patch.kept(), Patch.kept(), commitments);
    }

    static ContactMomentChange visibility(Visibility visibility) {
        return change(Patch.kept(), Patch.kept(), Patch.set(visibility), Patch.kept());
    }

    /** The checker does not see in a class file that a record's component may hold null. */
    @SuppressWarnings("NullAway")
    private static ContactMomentChange change(
            Patch<String> subject,
            Patch<@Nullable String> note,
            Patch<Visibility> visibility,
            Patch<Set<OrganisationId>> sharedWith,
            NewCommitment... commitments) {
        return new ContactMomentChange(
                subject,
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                note,
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                visibility,
                sharedWith,
                Patch.kept(),
                List.of(commitments),
                Set.of());
    }

    static ContactMomentChange with(List<NewParticipant> participants, List<ChallengeId> challenges) {
        return beside(Patch.kept(), Patch.kept(), Patch.set(participants), Patch.set(challenges), Patch.kept());
    }

    static ContactMomentChange moment(Instant startsAt) {
        return beside(Patch.kept(), Patch.set(startsAt), Patch.kept(), Patch.kept(), Patch.kept());
    }

    static ContactMomentChange status(ContactMomentStatus status) {
        return beside(Patch.set(status), Patch.kept(), Patch.kept(), Patch.kept(), Patch.kept());
    }

    @SuppressWarnings("NullAway")
    static ContactMomentChange bringing(Patch<ContactMomentStatus> status, Patch<List<NewDelivery>> deliveries) {
        ContactMomentChange none = adding();
        return new ContactMomentChange(
                none.subject(),
                none.channel(),
                status,
                none.startsAt(),
                none.endsAt(),
                none.place(),
                none.participants(),
                none.challenges(),
                none.note(),
                none.handedOver(),
                none.intendedResult(),
                none.onBehalfOf(),
                none.owner(),
                none.disclosureClass(),
                none.disclosureGrounds(),
                none.visibility(),
                none.sharedWith(),
                none.confidentialTo(),
                deliveries,
                List.of(),
                Set.of());
    }

    static ContactMomentChange owner(UserId owner) {
        return beside(Patch.kept(), Patch.kept(), Patch.kept(), Patch.kept(), Patch.set(owner));
    }

    @SuppressWarnings("NullAway")
    private static ContactMomentChange beside(
            Patch<ContactMomentStatus> status,
            Patch<@Nullable Instant> startsAt,
            Patch<List<NewParticipant>> participants,
            Patch<List<ChallengeId>> challenges,
            Patch<@Nullable UserId> owner) {
        return new ContactMomentChange(
                Patch.kept(),
                Patch.kept(),
                status,
                startsAt,
                Patch.kept(),
                Patch.kept(),
                participants,
                challenges,
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                owner,
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                List.of(),
                Set.of());
    }
}
