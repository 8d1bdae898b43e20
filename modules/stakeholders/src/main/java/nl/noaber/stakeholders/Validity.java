package nl.noaber.stakeholders;

import java.time.LocalDate;
import nl.noaber.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * When something is or was so. Both ends are included; a month or a year counts as a whole.
 *
 * @param from the first day, month or year; null when not known
 * @param until the last day, month or year; null while it goes on
 */
public record Validity(@Nullable PartialDate from, @Nullable PartialDate until) {

    public static final Validity OPEN = new Validity(null, null);

    public static Validity since(PartialDate from) {
        return new Validity(from, null);
    }

    /** Whether the day can lie in it: in a month or year that is only partly known, it can. */
    public boolean covers(LocalDate day) {
        return (from == null || !from.earliest().isAfter(day))
                && (until == null || !until.latest().isBefore(day));
    }

    /** Whether it ends before it can begin. */
    public boolean isReversed() {
        return from != null && until != null && until.latest().isBefore(from.earliest());
    }

    /** Whether there is a day that can lie in both. */
    public boolean overlaps(Validity other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Validity other) {
        return until != null && other.from != null && until.latest().isBefore(other.from.earliest());
    }
}
