package nl.noaber.web.coverage;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of taking up again a commitment that a step became. */
record StepTurned(@Nullable Conflict conflict, List<UserError> userErrors) {}
