package nl.noaber.web.disclosure;

import java.util.List;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of the wish to change a file. */
public record FileOutcome(@Nullable Changed disclosureFile, List<UserError> userErrors) {

    public record Changed(String id, int version) {}
}
