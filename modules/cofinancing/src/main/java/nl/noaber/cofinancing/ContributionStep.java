package nl.noaber.cofinancing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a contribution came to a state.
 *
 * @param number from 1
 * @param takenOn the day of the step; null when it is not known
 * @param document the reference of the document that says so, such as D/25/754157
 * @param recordedBy the user's name at that time
 */
public record ContributionStep(
        int number,
        ContributionState state,
        @Nullable LocalDate takenOn,
        @Nullable DecisionLevel level,
        @Nullable String document,
        @Nullable String note,
        Instant recordedAt,
        String recordedBy) {

    public static final int LONGEST_DOCUMENT = 100;
    public static final int LONGEST_NOTE = 2_000;
}
