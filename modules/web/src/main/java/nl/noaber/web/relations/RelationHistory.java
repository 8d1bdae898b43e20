package nl.noaber.web.relations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** What happened to an organisation or a person, and what was merged into it; for the team. */
@AnswerTo("relations/history")
public record RelationHistory(@Nullable Node node) {

    public record Node(
            @Nullable String id,
            @Nullable String name,
            @Nullable Boolean withdrawn,
            @Nullable List<Merge> merges,
            @Nullable Timeline timeline) {}

    public record Merge(
            String id,
            String absorbedName,
            Instant at,
            String by,
            @Nullable Instant undoneAt,
            List<Move> moves) {}

    public record Move(String sort, int count) {}

    public record Timeline(List<Change> nodes, PageInfo pageInfo) {}

    public record Change(String action, Instant at, String actorName, List<FieldChange> fields) {

        /** Why it was withdrawn. */
        public Optional<String> reason() {
            return fields.stream()
                    .filter(change -> change.field().equals("reason"))
                    .flatMap(change -> Stream.ofNullable(change.after()))
                    .findFirst();
        }
    }

    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    public List<Merge> merges() {
        return node == null || node.merges() == null ? List.of() : node.merges();
    }

    public List<Change> changes() {
        return node == null || node.timeline() == null
                ? List.of()
                : node.timeline().nodes();
    }

    /** The last withdrawal. */
    Optional<Change> withdrawal() {
        return changes().stream()
                .filter(change -> change.action().equals("WITHDRAWN"))
                .findFirst();
    }
}
