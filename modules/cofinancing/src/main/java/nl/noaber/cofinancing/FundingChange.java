package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What moved of one contribution, or of what one project costs; of one kind, as none makes up for another.
 *
 * @param contribution null of a cost
 * @param party who contributes; null of a cost
 * @param before where it stood at the beginning of the day
 * @param after where it stands now
 */
public record FundingChange(
        ProjectId project,
        @Nullable ContributionId contribution,
        @Nullable OrganisationId party,
        CostKind kind,
        FundingDirection direction,
        FundingStanding before,
        FundingStanding after) {

    /** What was lost first, then what went down; in each the largest first. */
    public static final Comparator<FundingChange> WORST_FIRST = Comparator.<FundingChange, FundingDirection>comparing(
                    change -> change.direction())
            .reversed()
            .thenComparing(FundingChange::largest, Comparator.reverseOrder())
            .thenComparing(change -> change.project().value())
            .thenComparing(FundingChange::kind);

    /** Which way something moved, if it did: how sure it is comes before how much it is. */
    public static Optional<FundingDirection> direction(FundingStanding before, FundingStanding after) {
        boolean was = before.amount().signum() != 0;
        boolean is = after.amount().signum() != 0;
        if (!was || !is) {
            return was == is ? Optional.empty() : Optional.of(is ? FundingDirection.NEW : FundingDirection.LOST);
        }
        // The surest certainty is declared first.
        int surer = before.certainty().compareTo(after.certainty());
        int moved = surer == 0 ? after.amount().compareTo(before.amount()) : surer;
        return moved == 0 ? Optional.empty() : Optional.of(moved > 0 ? FundingDirection.UP : FundingDirection.DOWN);
    }

    /** Whether it is of a cost, instead of what is given for it. */
    public boolean isCost() {
        return contribution == null;
    }

    private BigDecimal largest() {
        return before.amount().max(after.amount());
    }
}
