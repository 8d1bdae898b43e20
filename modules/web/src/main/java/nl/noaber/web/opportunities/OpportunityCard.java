package nl.noaber.web.opportunities;

import java.math.BigDecimal;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** An opportunity in a column of the pipeline. */
public record OpportunityCard(
        String id,
        String title,
        @Nullable Named funder,
        Named scheme,
        @Nullable Owner owner,
        @Nullable PartialDate closes,
        boolean closed,
        @Nullable BigDecimal amount,
        String stage,
        List<String> nextStages,
        int version,
        boolean editable) {

    /** Who of the team looks after it. */
    public record Owner(String name) {}

    /** The part of its id that an address can hold. */
    public String key() {
        return id.substring(id.indexOf(':') + 1);
    }
}
