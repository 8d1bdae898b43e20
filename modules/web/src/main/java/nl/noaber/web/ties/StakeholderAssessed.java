package nl.noaber.web.ties;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of an assessment. */
@AnswerTo("ties/assess")
public record StakeholderAssessed(Payload assess) {

    public record Payload(@Nullable Stored assessment, List<UserError> userErrors) {}

    public record Stored(String id) {}
}
