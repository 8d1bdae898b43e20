package nl.noaber.web.relations;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.UserError;

/** Type-ahead fields in which something stands that was typed and not chosen: what was meant is not to be guessed. */
public final class Unchosen {

    private Unchosen() {}

    public static Errors of(Viewer viewer, Form form, String... fields) {
        List<UserError> errors = new ArrayList<>();
        for (String field : fields) {
            String typed = form.value(field + ".typed");
            if (typed != null) {
                errors.add(new UserError(
                        "NOT_CHOSEN", field, Text.in(viewer.locale()).get("shell.choose", typed)));
            }
        }
        return new Errors(errors);
    }

    /**
     * Of a field in which one has to be chosen.
     *
     * @param missing what is said when nothing was chosen and nothing typed
     */
    public static Errors orMissing(Viewer viewer, Form form, String field, String missing) {
        return form.value(field) == null && form.value(field + ".typed") == null
                ? Errors.of("NOT_CHOSEN", field, Text.in(viewer.locale()).get(missing))
                : of(viewer, form, field);
    }
}
