package nl.noaber.web.privacy;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of setting a term. */
@AnswerTo("privacy/setRule")
public record RuleSet(Payload setRetentionRule) {

    public record Payload(@Nullable Rule rule, List<UserError> userErrors) {}

    public record Rule(String kind) {}
}
