package nl.noaber.web.divisions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import nl.noaber.web.cofinancing.Given;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** What one party bears. */
public record PartyPart(
        int position,
        Named party,
        @Nullable BigDecimal amount,
        @Nullable String percent,
        @Nullable Integer inhabitants,
        @Nullable String inhabitantsSource,
        @Nullable BigDecimal part,
        List<Given.Amount> lines,
        @Nullable Answer answer) {

    /** The field that says what becomes of it when the party contributes already. */
    public String alreadyField() {
        return BookingInput.already(this);
    }

    /** What it said of the proposal. */
    public record Answer(
            String verdict,
            @Nullable String remark,
            @Nullable String document,
            Instant recordedAt,
            String recordedBy) {}

    /** What it bears of one year and kind; zero where it bears nothing of it. */
    public BigDecimal of(Given.Amount line) {
        return lines.stream()
                .filter(own -> own.year() == line.year() && own.kind().equals(line.kind()))
                .map(Given.Amount::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** The field of a form that says which answer of a party was seen. */
    static String answeredField(String party) {
        return "answered." + party;
    }

    public String answeredField() {
        return answeredField(party.id());
    }

    /** Whether something is fixed for it. */
    boolean isFixed() {
        return amount != null || percent != null;
    }
}
