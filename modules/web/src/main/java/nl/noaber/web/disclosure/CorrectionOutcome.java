package nl.noaber.web.disclosure;

import java.util.List;
import nl.noaber.web.page.UserError;

/** What came of a correction. */
public record CorrectionOutcome(List<UserError> userErrors) {}
