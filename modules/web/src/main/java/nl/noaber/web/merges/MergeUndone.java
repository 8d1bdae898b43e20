package nl.noaber.web.merges;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of undoing a merge. */
@AnswerTo("merges/undo")
public record MergeUndone(Payload undoMerge) {

    public record Payload(@Nullable Merge merge, List<UserError> userErrors) {}

    public record Merge(String id, Keep keep) {}

    public record Keep(String id) {}
}
