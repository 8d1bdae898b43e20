package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMomentWarning;
import nl.noaber.contacts.ContactMomentWarningCode;
import nl.noaber.contacts.internal.ParticipantResolver.Departed;
import nl.noaber.contacts.internal.ParticipantResolver.Ended;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;

/** Says what looks like a mistake, unless the user said that it is meant. */
@Singleton
final class Warnings {

    /** A clock that runs ahead a little is no mistake of the user's. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final Lookups lookups;

    Warnings(Lookups lookups) {
        this.lookups = lookups;
    }

    List<ContactMomentWarning> of(
            Viewer viewer, ContactMomentAssembly assembly, Set<ContactMomentWarningCode> accepted, Instant now) {
        List<ContactMomentWarning> warnings = new ArrayList<>();
        ContactMomentRow row = assembly.moment().row();
        if (row.status() == ContactMomentStatus.HELD && row.startsAt().isAfter(now.plus(GRACE))) {
            Problem problem = Problem.of("IN_THE_FUTURE", "startsAt", row.startsAt());
            warnings.add(new ContactMomentWarning(ContactMomentWarningCode.IN_THE_FUTURE, problem, List.of()));
        }
        if (row.status() != ContactMomentStatus.DRAFT && !accepted.contains(ContactMomentWarningCode.LEFT_THE_POST)) {
            warnings.addAll(departed(viewer, assembly));
        }
        if (row.status() != ContactMomentStatus.DRAFT) {
            assembly.ended().forEach(one -> warnings.add(ended(one)));
            assembly.objections()
                    .forEach(problem -> warnings.add(
                            new ContactMomentWarning(ContactMomentWarningCode.OBJECTED, problem, List.of())));
        }
        warnings.addAll(assembly.doubts());
        warnings.removeIf(warning -> accepted.contains(warning.code()));
        return warnings;
    }

    private static ContactMomentWarning ended(Ended one) {
        OrganisationId successor = one.successor();
        return new ContactMomentWarning(
                ContactMomentWarningCode.ORGANISATION_ENDED,
                one.problem(),
                List.of(),
                successor == null ? List.of() : List.of(successor));
    }

    private List<ContactMomentWarning> departed(Viewer viewer, ContactMomentAssembly assembly) {
        Set<PostId> posts = assembly.departed().stream().map(Departed::post).collect(Collectors.toSet());
        Map<PostId, List<PersonId>> holders = lookups.holders(
                viewer, posts, DutchTime.day(assembly.moment().row().startsAt()));
        return assembly.departed().stream()
                .map(one -> new ContactMomentWarning(
                        ContactMomentWarningCode.LEFT_THE_POST,
                        one.problem(),
                        holders.getOrDefault(one.post(), List.of())))
                .toList();
    }
}
