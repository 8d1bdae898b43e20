package nl.noaber.web.agenda;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The one of the three that was asked for. */
    static AgendaTurned oneOf(
            @Nullable AgendaTurned meeting, @Nullable AgendaTurned body, @Nullable AgendaTurned route) {
        return Stream.of(Optional.ofNullable(meeting), Optional.ofNullable(body), Optional.ofNullable(route))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    @Nullable
    Integer version() {
        return left == null ? null : left.version();
    }

    boolean isDone() {
        return conflict == null && userErrors.isEmpty();
    }
}
