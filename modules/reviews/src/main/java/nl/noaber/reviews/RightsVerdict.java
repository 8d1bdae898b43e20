package nl.noaber.reviews;

import nl.noaber.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides about somebody's rights.
 *
 * @param note why; needed to take them away
 * @param measure what is done to the account in the same transaction; null when that is left for later
 * @param newRole with {@link RightsMeasure#CHANGE_ROLE}
 */
public record RightsVerdict(
        RightsDecision decision,
        @Nullable String note,
        @Nullable RightsMeasure measure,
        @Nullable Role newRole) {

    public RightsVerdict {
        note = note == null || note.isBlank() ? null : note.strip();
        newRole = measure == RightsMeasure.CHANGE_ROLE ? newRole : null;
    }

    /** Without doing anything to the account. */
    public static RightsVerdict of(RightsDecision decision, @Nullable String note) {
        return new RightsVerdict(decision, note, null, null);
    }
}
