package nl.noaber.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure or fact that supports a message.
 *
 * @param source where it comes from
 * @param address on the web, http or https
 * @param validUntil the last day on which it holds; null when it does not go stale
 */
public record MessageEvidence(
        String text,
        String source,
        @Nullable String address,
        @Nullable LocalDate validUntil) {

    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_SOURCE = 500;
    public static final int LONGEST_ADDRESS = 2_000;

    public static MessageEvidence of(String text, String source) {
        return new MessageEvidence(text, source, null, null);
    }

    /** Whether its last day has passed. */
    public boolean isStale(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }
}
