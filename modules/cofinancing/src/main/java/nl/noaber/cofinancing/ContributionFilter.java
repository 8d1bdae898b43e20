package nl.noaber.cofinancing;

import java.util.Set;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions; null where a condition is not set. Those to withdrawn projects are not among them.
 *
 * @param figure only those of which this figure is made, to projects that the viewer may see
 */
public record ContributionFilter(
        @Nullable ProjectId project,
        @Nullable OrganisationId party,
        @Nullable Set<ContributionState> states,
        @Nullable FundingFigure figure) {

    public static final ContributionFilter ALL = new ContributionFilter(null, null, null);

    public ContributionFilter {
        states = states == null ? null : Set.copyOf(states);
    }

    public ContributionFilter(
            @Nullable ProjectId project, @Nullable OrganisationId party, @Nullable Set<ContributionState> states) {
        this(project, party, states, null);
    }

    /** Those of which a figure is made. */
    public static ContributionFilter in(FundingFigure figure) {
        return new ContributionFilter(null, null, null, figure);
    }
}
