package nl.noaber.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a request was answered.
 *
 * @param on today when null
 * @param note replaces the note of the request; null leaves it
 */
public record PrivacyRequestAnswer(
        @Nullable LocalDate on,
        PrivacyRequestOutcome outcome,
        @Nullable String note) {}
