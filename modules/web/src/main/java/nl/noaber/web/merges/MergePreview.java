package nl.noaber.web.merges;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Form;
import org.jspecify.annotations.Nullable;

/** What a merge would do; nothing when the two cannot be merged. */
@AnswerTo("merges/preview")
public record MergePreview(@Nullable Preview mergePreview) {

    public record Preview(
            Party keep, Party absorb, List<Move> moves, List<FieldChange> fills, List<FieldChange> differs) {

        /** The name of the one that is not as the form had it. */
        public String changedSince(Form form) {
            return form.text("keepVersion").equals(String.valueOf(keep.version())) ? absorb.name() : keep.name();
        }
    }

    public record Move(String sort, int count) {}

    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    Stream<@Nullable String> values() {
        return mergePreview == null
                ? Stream.empty()
                : Stream.concat(mergePreview.fills().stream(), mergePreview.differs().stream())
                        .flatMap(change -> Stream.of(change.before(), change.after()));
    }
}
