package nl.noaber.cofinancing;

import java.util.List;

/** Where a contribution stands. */
public enum ContributionState {
    /** We think of it; nobody was asked. */
    IDEA,
    REQUESTED,
    /** By an executive. */
    PLEDGED,
    /** By a decision with its reference. */
    COMMITTED,
    PAID,
    REFUSED,
    WITHDRAWN;

    /** The states it can be taken to; a step back mends a mistake. */
    public List<ContributionState> next() {
        return switch (this) {
            case IDEA -> List.of(REQUESTED, PLEDGED, COMMITTED, REFUSED, WITHDRAWN);
            case REQUESTED -> List.of(PLEDGED, COMMITTED, REFUSED, WITHDRAWN, IDEA);
            case PLEDGED -> List.of(COMMITTED, REFUSED, WITHDRAWN, REQUESTED);
            case COMMITTED -> List.of(PAID, WITHDRAWN, PLEDGED);
            case PAID -> List.of(COMMITTED);
            case REFUSED, WITHDRAWN -> List.of(IDEA, REQUESTED);
        };
    }

    /** How certain it is, as long as it did not expire. */
    public FundingCertainty certainty() {
        return switch (this) {
            case PAID, COMMITTED -> FundingCertainty.SURE;
            case PLEDGED -> FundingCertainty.LIKELY;
            case IDEA, REQUESTED -> FundingCertainty.HOPED;
            case REFUSED, WITHDRAWN -> FundingCertainty.NONE;
        };
    }

    /** Whether what is promised in this state can lapse. */
    public boolean expires() {
        return this == PLEDGED || this == COMMITTED;
    }
}
