package nl.noaber.web.page;

import java.util.List;
import nl.noaber.kernel.Viewer;

/** What was chosen from a list in a form: an old page, or one without a choice, sends what the schema does not know. */
public final class TypedChoices {

    private TypedChoices() {}

    /** Says of a field that will be sent that nothing is chosen in it, or something that is not on offer. */
    public static Errors notOneOf(Viewer viewer, Form form, String name, List<String> offered) {
        return !form.isChanged(name) || offered.contains(form.text(name))
                ? Errors.none()
                : Errors.of("NOT_A_CHOICE", name, Text.in(viewer.locale()).get("shell.choice.none"));
    }

    /** Says of a field in which nothing has to be chosen that something is that is not on offer. */
    public static Errors outside(Viewer viewer, Form form, String name, List<String> offered) {
        return form.all(name).stream().allMatch(one -> one.isEmpty() || offered.contains(one))
                ? Errors.none()
                : Errors.of("NOT_A_CHOICE", name, Text.in(viewer.locale()).get("shell.choice.none"));
    }
}
