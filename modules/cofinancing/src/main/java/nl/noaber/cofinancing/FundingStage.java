package nl.noaber.cofinancing;

import java.util.List;

/** How far we are with a funding opportunity. */
public enum FundingStage {
    SEEN,
    ASSESSED,
    PREPARING,
    APPLIED,
    AWARDED,
    REFUSED,
    LET_PASS;

    /** The stages it can be taken to; a step back mends a mistake, and takes back what was booked when it was awarded. */
    public List<FundingStage> next() {
        return switch (this) {
            case SEEN -> List.of(ASSESSED, PREPARING, APPLIED, LET_PASS);
            case ASSESSED -> List.of(PREPARING, APPLIED, LET_PASS, SEEN);
            case PREPARING -> List.of(APPLIED, LET_PASS, ASSESSED, SEEN);
            case APPLIED -> List.of(AWARDED, REFUSED, LET_PASS, PREPARING);
            case AWARDED -> List.of(APPLIED);
            case REFUSED -> List.of(APPLIED);
            case LET_PASS -> List.of(SEEN, ASSESSED, PREPARING);
        };
    }

    /** Whether something is still to be done before it closes. */
    public boolean isBeforeApplying() {
        return this == SEEN || this == ASSESSED || this == PREPARING;
    }

    /** Whether nothing is expected of it any more. */
    public boolean isOver() {
        return this == AWARDED || this == REFUSED || this == LET_PASS;
    }
}
