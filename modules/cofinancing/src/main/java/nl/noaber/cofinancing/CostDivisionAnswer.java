package nl.noaber.cofinancing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a party answered.
 *
 * @param remark its remark, or why it objects
 * @param document the reference of the document that says so
 * @param recordedBy the user's name at that time
 */
public record CostDivisionAnswer(
        CostDivisionVerdict verdict,
        @Nullable String remark,
        @Nullable String document,
        Instant recordedAt,
        String recordedBy) {

    public static final int LONGEST_REMARK = 2_000;
    public static final int LONGEST_DOCUMENT = 100;
}
