package nl.noaber.web.relations;

import java.time.LocalDate;
import nl.noaber.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/** What one stakeholder is to another. */
public record Tie(
        String id,
        String kind,
        @Nullable String note,
        @Nullable PartialDate validFrom,
        @Nullable PartialDate validUntil,
        int version,
        Named from,
        Named to) {

    /** The one at the other end. */
    public Named other(String id) {
        return from.id().equals(id) ? to : from;
    }

    /** The key of the words between the two, read from this end. */
    public String words(String id) {
        return (from.id().equals(id) ? "ties.kind." : "ties.reverse.") + kind;
    }

    /** Its id as it stands in an address. */
    public String key() {
        return id.substring(id.indexOf(':') + 1);
    }

    public boolean isOver(LocalDate today) {
        return validUntil != null && validUntil.latest().isBefore(today);
    }
}
