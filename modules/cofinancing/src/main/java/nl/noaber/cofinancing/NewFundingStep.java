package nl.noaber.cofinancing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a funding opportunity to a stage.
 *
 * @param takenOn null for today
 * @param document the reference of the document that says so
 */
public record NewFundingStep(
        FundingStage stage,
        @Nullable LocalDate takenOn,
        @Nullable String document,
        @Nullable String note) {

    public static NewFundingStep to(FundingStage stage) {
        return new NewFundingStep(stage, null, null, null);
    }
}
