package nl.noaber.web.relations;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/**
 * What came of withdrawing or restoring one record.
 *
 * @param left the record as it was left
 */
public record TurnedPayload(@Nullable Left left, @Nullable Conflict conflict, List<UserError> userErrors) {

    public record Left(int version) {}

    /** The one of the three that was asked for. */
    static TurnedPayload oneOf(
            @Nullable TurnedPayload organisation, @Nullable TurnedPayload person, @Nullable TurnedPayload post) {
        return Stream.of(Stream.ofNullable(organisation), Stream.ofNullable(person), Stream.ofNullable(post))
                .flatMap(one -> one)
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
