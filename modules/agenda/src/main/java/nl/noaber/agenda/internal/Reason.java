package nl.noaber.agenda.internal;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why a record was withdrawn; the history alone keeps it.
 *
 * @param text null when nobody said
 */
record Reason(@Nullable String text) {

    private static final String FIELD = "reason";
    private static final int LONGEST = 500;

    static Reason of(@Nullable String typed) {
        return new Reason(Texts.stripped(typed));
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Texts.atMost(problems, "REASON_TOO_LONG", FIELD, text, LONGEST);
        return problems;
    }

    List<FieldChange> changes() {
        return text == null ? List.of() : List.of(new FieldChange(FIELD, null, text));
    }
}
