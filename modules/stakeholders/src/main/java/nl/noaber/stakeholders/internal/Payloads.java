package nl.noaber.stakeholders.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import nl.noaber.stakeholders.Outcome;
import org.jspecify.annotations.Nullable;

/** What mutations answer: the record under its name, or why not. */
final class Payloads {

    private Payloads() {}

    static <T> Map<String, @Nullable Object> of(String name, Outcome<T> outcome) {
        Map<String, @Nullable Object> payload = new HashMap<>();
        payload.put("userErrors", List.of());
        payload.put("possibleDuplicates", List.of());
        switch (outcome) {
            case Outcome.Done<T>(T record) -> payload.put(name, record);
            case Outcome.Refused<T>(List<Problem> problems) -> payload.put("userErrors", problems);
            case Outcome.Conflicted<T>(Conflict conflict) -> payload.put("conflict", conflict);
            case Outcome.Duplicated<T>(List<T> candidates) -> {
                payload.put("possibleDuplicates", candidates);
                payload.put("userErrors", List.of(Problem.of("POSSIBLE_DUPLICATE", "", candidates.size())));
            }
        }
        return payload;
    }

    /** For what is gone when it is withdrawn. */
    static <T> Map<String, @Nullable Object> withdrawn(String name, Outcome<T> outcome) {
        Map<String, @Nullable Object> payload = of(name, outcome);
        payload.remove(name);
        return payload;
    }
}
