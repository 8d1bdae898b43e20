package nl.noaber.web.relations;

import java.util.List;
import java.util.function.Supplier;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a form: the record's id, or why not. */
public record RelationOutcome(
        @Nullable String id,
        List<Named> possibleDuplicates,
        @Nullable Conflict conflict,
        List<UserError> userErrors) {

    /** Of a form that has not been sent yet. */
    static RelationOutcome none() {
        return refused(Errors.none());
    }

    /** Of a form that says something that cannot be sent at all. */
    static RelationOutcome refused(Errors errors) {
        return new RelationOutcome(null, List.of(), null, errors.all());
    }

    public Errors errors() {
        return new Errors(userErrors);
    }

    /** The form for a next attempt: over what somebody else stored meanwhile. */
    Form again(Form form, Supplier<Form> stored) {
        return conflict == null ? form : form.rebasedOn(stored.get());
    }
}
