package nl.noaber.web.cofinancing;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a change to a project. */
public record ProjectLeft(@Nullable Left project, @Nullable Conflict conflict, List<UserError> userErrors) {

    static ProjectLeft refused(List<UserError> mistakes) {
        return new ProjectLeft(null, null, mistakes);
    }

    /** With a conflict the record is there too, as others left it. */
    boolean stored() {
        return project != null && conflict == null && userErrors.isEmpty();
    }

    @Nullable
    Integer version() {
        return project == null ? null : project.version();
    }
}
