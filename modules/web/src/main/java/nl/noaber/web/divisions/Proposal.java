package nl.noaber.web.divisions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One way to divide a cost. */
public record Proposal(
        int number,
        String name,
        String key,
        @Nullable String remainder,
        @Nullable String note,
        String state,
        int round,
        @Nullable Instant sentAt,
        @Nullable LocalDate deadline,
        List<PartyPart> parts,
        boolean whole,
        @Nullable BigDecimal undivided) {

    /** Whether its parties are, or were, asked whether they agree. */
    public boolean isSent() {
        return !state.equals("DRAFT");
    }

    /** The parties that were asked and said nothing yet. */
    public List<String> silent() {
        return parts.stream()
                .filter(part -> part.answer() == null)
                .map(part -> part.party().name())
                .toList();
    }

    public long answered() {
        return parts.stream().filter(part -> part.answer() != null).count();
    }

    public long objecting() {
        return parts.stream()
                .flatMap(part -> Stream.ofNullable(part.answer()))
                .filter(answer -> answer.verdict().equals("OBJECTS"))
                .count();
    }
}
