package nl.noaber.cofinancing;

import java.util.Set;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Which contributions; null where a condition is not set. Those to withdrawn projects are not among them. */
public record ContributionFilter(
        @Nullable ProjectId project,
        @Nullable OrganisationId party,
        @Nullable Set<ContributionState> states) {

    public static final ContributionFilter ALL = new ContributionFilter(null, null, null);

    public ContributionFilter {
        states = states == null ? null : Set.copyOf(states);
    }
}
