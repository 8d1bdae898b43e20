package nl.noaber.contacts.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentDetails;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.Side;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.Organisation;
import org.jspecify.annotations.Nullable;

/** What may be written about a contact moment. */
final class ContactMomentRules {

    static final int MOST_PARTICIPANTS = 500;
    static final int MOST_CHALLENGES = 100;

    private ContactMomentRules() {}

    /** What is wrong with the details, whoever is named in them being known or not. */
    static List<Problem> problems(ContactMomentDetails details, Known known, UserId owner) {
        List<Problem> problems = new ArrayList<>();
        texts(details, problems);
        times(details, problems);
        participants(details, problems);
        challenges(details, known, problems);
        audience(details, known, problems);
        disclosure(details.disclosure(), problems);
        owner("owner", known.users().get(owner), problems);
        return problems;
    }

    private static void texts(ContactMomentDetails details, List<Problem> problems) {
        if (details.subject().isBlank() && details.status() != ContactMomentStatus.DRAFT) {
            problems.add(Problem.of("SUBJECT_MISSING", "subject"));
        }
        Texts.atMost(problems, "SUBJECT_TOO_LONG", "subject", details.subject(), ContactMoment.LONGEST_SUBJECT);
        Texts.atMost(problems, "PLACE_TOO_LONG", "place", details.place(), ContactMoment.LONGEST_PLACE);
        Texts.atMost(
                problems,
                "INTENDED_RESULT_TOO_LONG",
                "intendedResult",
                details.intendedResult(),
                ContactMoment.LONGEST_INTENDED_RESULT);
        Texts.atMost(
                problems,
                "ON_BEHALF_OF_TOO_LONG",
                "onBehalfOf",
                details.onBehalfOf(),
                ContactMoment.LONGEST_ON_BEHALF_OF);
        Texts.atMost(problems, "NOTE_TOO_LONG", "note", details.note(), ContactMoment.LONGEST_NOTE);
        Texts.atMost(problems, "NOTE_TOO_LONG", "handedOver", details.handedOver(), ContactMoment.LONGEST_NOTE);
    }

    private static void times(ContactMomentDetails details, List<Problem> problems) {
        Days.check(problems, "startsAt", details.startsAt());
        Days.check(problems, "endsAt", details.endsAt());
        if (details.startsAt() != null
                && details.endsAt() != null
                && details.endsAt().isBefore(details.startsAt())) {
            problems.add(Problem.of("ENDS_BEFORE_START", "endsAt"));
        }
    }

    private static void participants(ContactMomentDetails details, List<Problem> problems) {
        if (details.participants().size() > MOST_PARTICIPANTS) {
            problems.add(Problem.of("TOO_MANY_PARTICIPANTS", "participants", MOST_PARTICIPANTS));
        }
        boolean theirs = details.participants().stream().anyMatch(one -> one.side() == Side.THEIRS);
        if (!theirs && details.status() != ContactMomentStatus.DRAFT) {
            problems.add(Problem.of("NO_PARTICIPANT_OF_THEIRS", "participants"));
        }
    }

    private static void challenges(ContactMomentDetails details, Known known, List<Problem> problems) {
        if (details.challenges().size() > MOST_CHALLENGES) {
            problems.add(Problem.of("TOO_MANY_CHALLENGES", "challenges", MOST_CHALLENGES));
        }
        for (int index = 0; index < details.challenges().size(); index++) {
            if (!known.challenges().containsKey(details.challenges().get(index))) {
                problems.add(Problem.of("NOT_FOUND", "challenges." + index));
            }
        }
    }

    private static void audience(ContactMomentDetails details, Known known, List<Problem> problems) {
        if (details.visibility() == Visibility.SHARED) {
            sharedWith(details, known, problems);
        } else if (!details.sharedWith().isEmpty()) {
            problems.add(Problem.of("NOT_SHARED", "sharedWith"));
        }
        boolean confidential = details.visibility() == Visibility.CONFIDENTIAL;
        if (!confidential && !details.confidentialTo().isEmpty()) {
            problems.add(Problem.of("NOT_CONFIDENTIAL", "confidentialTo"));
        }
        if (confidential && !known.users().keySet().containsAll(details.confidentialTo())) {
            problems.add(Problem.of("NOT_FOUND", "confidentialTo"));
        }
    }

    /** Not to disclose something takes a ground of the law, and nothing else does. */
    private static void disclosure(Disclosure disclosure, List<Problem> problems) {
        if (disclosure.disclosureClass().needsGround() == disclosure.grounds().isEmpty()) {
            problems.add(Problem.of(
                    disclosure.grounds().isEmpty() ? "GROUND_MISSING" : "NO_GROUND_HERE", "disclosureGrounds"));
        }
    }

    private static void sharedWith(ContactMomentDetails details, Known known, List<Problem> problems) {
        boolean draft = details.status() == ContactMomentStatus.DRAFT;
        if (details.sharedWith().isEmpty() && !draft) {
            problems.add(Problem.of("SHARED_WITH_NOBODY", "sharedWith"));
        }
        if (!known.organisations().keySet().containsAll(details.sharedWith())) {
            problems.add(Problem.of("NOT_FOUND", "sharedWith"));
        }
    }

    /**
     * Whether it is shared anew with an organisation that was withdrawn.
     *
     * @param named whom it was shared with already
     */
    static List<Problem> withdrawnAmong(ContactMomentDetails details, Known known, Set<UUID> named) {
        return details.sharedWith().stream()
                .filter(id -> !named.contains(id.value()))
                .flatMap(id -> Stream.ofNullable(known.organisations().get(id)))
                .filter(Organisation::withdrawn)
                .map(organisation -> Problem.of("CHOSEN_IS_WITHDRAWN", "sharedWith", organisation.name()))
                .toList();
    }

    /** Somebody of the team answers for it. */
    static void owner(String field, @Nullable User owner, List<Problem> problems) {
        if (owner == null) {
            problems.add(Problem.of("NOT_FOUND", field));
        } else if (!owner.role().isTeam()) {
            problems.add(Problem.of("OWNER_OUTSIDE_TEAM", field, owner.name()));
        }
    }
}
