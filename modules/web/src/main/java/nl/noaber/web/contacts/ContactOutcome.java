package nl.noaber.web.contacts;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/**
 * What came of a contact form: stored, or why not.
 *
 * @param version as it was logged
 */
public record ContactOutcome(
        boolean stored,
        @Nullable Integer version,
        List<Warning> warnings,
        @Nullable Conflict conflict,
        List<Namesakes> namesakes,
        List<UserError> userErrors) {

    /** What is wrong, by the fields of the form: it has one for each side of the table, and one for what follows. */
    public Errors errors(Form form) {
        return new Errors(userErrors.stream()
                .map(error -> {
                    String path = error.field();
                    return path == null ? error : new UserError(error.code(), field(form, path), error.message());
                })
                .toList());
    }

    /** The fields to look at: what is wrong, what looks like a mistake, and where the latter may be mended. */
    public Errors marks(Form form) {
        Errors marks = errors(form);
        for (Warning warning : warnings) {
            marks = marks.and(Errors.of(warning.code(), field(form, warning.field()), warning.message()));
            if (warning.code().equals("IN_THE_FUTURE")) {
                marks = marks.and(Errors.of(warning.code(), "status", warning.message()));
            }
        }
        return marks;
    }

    /** Who takes part is numbered with ours first, as they are sent. */
    private static String field(Form form, String path) {
        if (path.matches("(commitments|addCommitments)\\b.*")) {
            return "follows";
        }
        if (!path.matches("participants\\b.*")) {
            return path;
        }
        int place = Replacement.place(path);
        return place >= 0 && place < form.all("ours").size() ? "ours" : "theirs";
    }

    /** Of a form that has not been sent yet. */
    static ContactOutcome none() {
        return new ContactOutcome(false, null, List.of(), null, List.of(), List.of());
    }

    static ContactOutcome refused(List<UserError> userErrors) {
        return new ContactOutcome(false, null, List.of(), null, List.of(), userErrors);
    }
}
