package nl.noaber.cofinancing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a funding opportunity came to a stage.
 *
 * @param number from 1
 * @param document the reference of the document that says so
 * @param recordedBy the user's name at that time
 * @param days how long it was in the stage, until the next step or today
 */
public record FundingOpportunityStep(
        int number,
        FundingStage stage,
        LocalDate takenOn,
        @Nullable String document,
        @Nullable String note,
        Instant recordedAt,
        String recordedBy,
        int days) {

    public static final int LONGEST_DOCUMENT = 100;
    public static final int LONGEST_NOTE = 2_000;
}
