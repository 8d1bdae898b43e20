package nl.noaber.web.agenda;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a change to a route. */
public record RouteLeft(@Nullable Left route, @Nullable Conflict conflict, List<UserError> userErrors) {

    public record Left(String id, int version) {}

    static RouteLeft refused(List<UserError> mistakes) {
        return new RouteLeft(null, null, mistakes);
    }

    /** With a conflict the record is there too, as others left it. */
    boolean stored() {
        return route != null && conflict == null && userErrors.isEmpty();
    }

    Errors errors() {
        return new Errors(userErrors);
    }
}
