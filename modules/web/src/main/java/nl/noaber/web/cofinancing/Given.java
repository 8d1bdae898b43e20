package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** A contribution in a list: whose, how much, and how it came where it stands. */
public record Given(
        String id,
        String projectTitle,
        Named party,
        String form,
        String state,
        String certainty,
        List<Amount> lines,
        List<Step> steps,
        @Nullable String conditions,
        boolean conditionFailed,
        @Nullable LocalDate expiresOn,
        boolean expired) {

    /** How much of one year and kind. */
    public record Amount(int year, String kind, BigDecimal amount) {}

    /** How it came to a state. */
    public record Step(
            int number,
            String state,
            @Nullable LocalDate takenOn,
            @Nullable String level,
            @Nullable String document,
            @Nullable String note,
            Instant recordedAt,
            String recordedBy) {}

    /** Whether there is more to say of how it came where it stands than that it stands there. */
    public boolean hasCome() {
        return steps.size() > 1
                || steps.stream()
                        .anyMatch(step -> step.takenOn() != null || step.level() != null || step.document() != null);
    }

    /** All years of one kind. */
    public BigDecimal sum(String kind) {
        return lines.stream()
                .filter(line -> line.kind().equals(kind))
                .map(Amount::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
