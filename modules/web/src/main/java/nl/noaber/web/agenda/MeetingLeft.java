package nl.noaber.web.agenda;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a change to a meeting. */
public record MeetingLeft(@Nullable Left meeting, @Nullable Conflict conflict, List<UserError> userErrors) {

    public record Left(String id, int version) {}

    static MeetingLeft refused(List<UserError> mistakes) {
        return new MeetingLeft(null, null, mistakes);
    }

    /** With a conflict the record is there too, as others left it. */
    boolean stored() {
        return meeting != null && conflict == null && userErrors.isEmpty();
    }

    /** By the fields of the form, where the day, the month and the season are one. */
    Errors errors() {
        return new Errors(userErrors.stream()
                .map(error -> new UserError(error.code(), fieldOf(error), error.message()))
                .toList());
    }

    private static @Nullable String fieldOf(UserError error) {
        String field = error.field();
        if (field == null) {
            return null;
        }
        return switch (field) {
            case "time", "time.on", "time.season", "time.year" -> "when";
            case "time.from" -> "from";
            case "time.until" -> "until";
            default -> field;
        };
    }
}
