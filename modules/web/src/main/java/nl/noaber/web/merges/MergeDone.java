package nl.noaber.web.merges;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a merge. */
@AnswerTo("merges/merge")
public record MergeDone(Payload merge) {

    public record Payload(@Nullable Merge merge, @Nullable Conflict conflict, List<UserError> userErrors) {}

    public record Merge(String id, Keep keep) {}

    public record Keep(String id) {}
}
