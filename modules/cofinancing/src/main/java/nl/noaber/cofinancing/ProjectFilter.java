package nl.noaber.cofinancing;

import java.util.Set;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Which projects; null where a condition is not set.
 *
 * @param withdrawn only withdrawn ones, which only the team sees
 */
public record ProjectFilter(
        @Nullable ChallengeId challenge,
        @Nullable ProgrammeId programme,
        @Nullable Set<ProjectState> states,
        boolean withdrawn) {

    /** All that were not withdrawn. */
    public static final ProjectFilter ALL = new ProjectFilter(null, null, null, false);

    public ProjectFilter {
        states = states == null ? null : Set.copyOf(states);
    }
}
