package nl.noaber.web.agenda;

import java.util.List;
import java.util.Objects;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/**
 * What came of withdrawing or restoring one record.
 *
 * @param left the record as it was left
 */
public record AgendaTurned(@Nullable Left left, @Nullable Conflict conflict, List<UserError> userErrors) {

    public record Left(int version) {}

    /** The one of the two that was asked for. */
    static AgendaTurned oneOf(@Nullable AgendaTurned meeting, @Nullable AgendaTurned body) {
        return meeting == null ? Objects.requireNonNull(body) : meeting;
    }

    @Nullable
    Integer version() {
        return left == null ? null : left.version();
    }

    boolean isDone() {
        return conflict == null && userErrors.isEmpty();
    }
}
