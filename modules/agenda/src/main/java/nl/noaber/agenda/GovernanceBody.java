package nl.noaber.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PostId;

/**
 * An organisation that meets and decides.
 *
 * @param organisationId what it is called, since when it is there and until when, is said there
 * @param version counts its changes, from 1
 */
public record GovernanceBody(
        GovernanceBodyId id,
        OrganisationId organisationId,
        GovernanceBodyDetails details,
        Instant updatedAt,
        int version) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "GovernanceBody";

    public static final int MOST_MEMBERS = 150;

    /** The posts that sit in it. */
    public Set<PostId> members() {
        return details.members();
    }

    /**
     * What has to be there before a meeting on this day, the earliest first.
     *
     * @param recesses all that are known
     */
    public List<Deadline> deadlinesBefore(LocalDate meeting, List<Recess> recesses) {
        WorkingDays days = new WorkingDays(recesses.stream()
                .filter(recess -> recess.calendar() == details.recesses())
                .toList());
        return details.deadlines().stream()
                .map(rule -> new Deadline(rule, rule.before(meeting, days)))
                .sorted(Comparator.comparing(Deadline::day).thenComparing(Deadline::kind))
                .toList();
    }
}
