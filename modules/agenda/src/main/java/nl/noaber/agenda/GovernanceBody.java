package nl.noaber.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
        int version,
        boolean withdrawn) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "GovernanceBody";

    public static final int MOST_MEMBERS = 150;

    /** The posts that sit in it. */
    public Set<PostId> members() {
        return details.members();
    }

    /** Whether a day is in this recess, and the body keeps it. */
    public boolean keeps(Recess recess, LocalDate day) {
        return recess.calendar() == details.recesses() && recess.covers(day);
    }

    /**
     * What has to be there before a meeting on this day, the earliest first. What comes earlier by its kind is never due later
     * than what follows it: working days skip a recess, and weeks do not.
     *
     * @param recesses all that are known
     */
    public List<Deadline> deadlinesBefore(LocalDate meeting, List<Recess> recesses) {
        WorkingDays days = WorkingDays.of(details.recesses(), recesses);
        List<Deadline> deadlines = new ArrayList<>();
        LocalDate following = meeting;
        for (DeadlineRule rule : details.deadlines().reversed()) {
            LocalDate own = rule.before(meeting, days);
            following = own.isBefore(following) ? own : following;
            deadlines.add(new Deadline(rule, following, days.isKnown(following, meeting)));
        }
        return deadlines.reversed();
    }
}
