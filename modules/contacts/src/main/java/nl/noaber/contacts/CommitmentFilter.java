package nl.noaber.contacts;

import java.time.LocalDate;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Which commitments; null where a condition is not set. */
public record CommitmentFilter(
        @Nullable Set<CommitmentDirection> directions,
        @Nullable Set<CommitmentState> states,
        @Nullable Boolean overdue,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueUntil,
        @Nullable UserId owner,
        @Nullable OrganisationId organisation,
        @Nullable ChallengeId challenge,
        boolean withdrawn) {

    /** All that were not withdrawn. */
    public static final CommitmentFilter ALL =
            new CommitmentFilter(null, null, null, null, null, null, null, null, false);

    public CommitmentFilter {
        directions = directions == null ? null : Set.copyOf(directions);
        states = states == null ? null : Set.copyOf(states);
    }

    /** Those in these states. */
    public static CommitmentFilter in(CommitmentState... states) {
        return new CommitmentFilter(null, Set.of(states), null, null, null, null, null, null, false);
    }
}
