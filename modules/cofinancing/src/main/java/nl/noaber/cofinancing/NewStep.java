package nl.noaber.cofinancing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step of a contribution to record; see {@link ContributionStep} for the fields. */
public record NewStep(
        ContributionState state,
        @Nullable LocalDate takenOn,
        @Nullable DecisionLevel level,
        @Nullable String document,
        @Nullable String note) {

    public static NewStep to(ContributionState state) {
        return new NewStep(state, null, null, null, null);
    }

    public static NewStep decided(ContributionState state, DecisionLevel level, String document) {
        return new NewStep(state, null, level, document, null);
    }
}
