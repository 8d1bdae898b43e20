package nl.noaber.web.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** How long records are kept, and what was removed. */
@AnswerTo("privacy/retention")
public record RetentionList(List<Kind> retention, Proofs retentionProofs) {

    /** The kinds of which nothing is ever removed, as nobody set a term. */
    public List<String> withoutTerm() {
        return retention.stream()
                .filter(kind -> kind.rule() == null)
                .map(Kind::kind)
                .toList();
    }

    public record Kind(
            String kind, List<String> events, @Nullable Rule rule) {}

    public record Rule(String event, int months, String ground, int version) {}

    public record Proofs(int totalCount, List<Proof> nodes, PageInfo pageInfo) {}

    public record Proof(
            String id,
            OldRule rule,
            LocalDate before,
            int number,
            int removed,
            String digest,
            Instant approvedAt,
            String by,
            @Nullable Instant finishedAt) {}

    public record OldRule(String kind, String event, int months, String ground) {}
}
