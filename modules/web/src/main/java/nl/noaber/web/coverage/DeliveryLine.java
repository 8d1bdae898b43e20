package nl.noaber.web.coverage;

import java.time.Instant;
import java.util.List;
import nl.noaber.kernel.Visibility;
import org.jspecify.annotations.Nullable;

/** A message that was brought, as lists show it. */
public record DeliveryLine(
        String id,
        int number,
        String reception,
        @Nullable String quote,
        boolean stale,
        List<String> acceptedWarnings,
        Message message,
        Heard organisation,
        @Nullable Heard onBehalfOf,
        Occasion contactMoment,
        List<LedTo> outcomes) {

    public record Message(String id, String title, String state, boolean withdrawn) {

        /** Whether it should not be brought any more. */
        public boolean over() {
            return withdrawn || state.equals("RETIRED");
        }
    }

    public record Heard(String id, String name) {}

    public record Occasion(String id, Instant startsAt, Visibility visibility) {}

    /** What it led to. */
    public record LedTo(String result, String source) {}
}
