package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** What a funding opportunity could do for a project, or is asked to. */
public record Served(
        @Nullable Opportunity opportunity,
        BigDecimal possible,
        String bound,
        BigDecimal fills,
        String planning,
        List<Twice> conflicts,
        @Nullable BigDecimal asked) {

    private static final Set<String> OVER = Set.of("AWARDED", "REFUSED", "LET_PASS");

    public record Opportunity(
            String id,
            String title,
            @Nullable Named funder,
            Named scheme,
            String stage,
            @Nullable PartialDate closes,
            boolean closed,
            boolean editable) {

        /** Whether it is decided. */
        public boolean isOver() {
            return OVER.contains(stage);
        }
    }

    /** Money from the same side. */
    public record Twice(BigDecimal amount) {}

    /** What the project has, or asks, from the same side in all. */
    public BigDecimal twice() {
        return conflicts.stream().map(Twice::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether what is asked for the project can be written down. */
    public boolean isOpenToAsk() {
        return opportunity != null && opportunity.editable() && !opportunity.isOver();
    }
}
