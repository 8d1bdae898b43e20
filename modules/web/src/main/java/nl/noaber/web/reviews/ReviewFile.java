package nl.noaber.web.reviews;

import java.time.Instant;
import java.util.List;
import nl.noaber.kernel.Role;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** One review of rights and a part of its lines. */
@AnswerTo("reviews/one")
public record ReviewFile(@Nullable Review rightsReview) {

    public record Review(
            String id,
            Instant begunAt,
            String begunBy,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            int lineCount,
            int undecidedCount,
            int takeAwayCount,
            Lines lines) {

        public boolean isClosed() {
            return closedAt != null;
        }

        /** Whether all is decided, and only the closing is left. */
        public boolean mayClose() {
            return closedAt == null && undecidedCount == 0;
        }

        int keptCount() {
            return lineCount - undecidedCount - takeAwayCount;
        }
    }

    public record Lines(int totalCount, List<Line> nodes, PageInfo pageInfo) {}

    public record Line(
            String id,
            @Nullable User user,
            String userName,
            Role role,
            @Nullable Organisation organisation,
            Instant heldSince,
            @Nullable Instant lastUsedAt,
            @Nullable String decision,
            @Nullable String note,
            @Nullable String measure,
            @Nullable Role newRole,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            boolean stillHeld,
            int tokenCount,
            @Nullable Instant tokensLastUsedAt,
            int version) {

        /** Whether an administrator still has to change or close the account. */
        public boolean isToBeDone() {
            return stillHeld && "TAKE_AWAY".equals(decision);
        }

        /** Whether they were to be taken away, and were. */
        public boolean isDone() {
            return !stillHeld && "TAKE_AWAY".equals(decision);
        }
    }

    public record User(String id) {

        /** Where an administrator looks after the account. */
        public String page() {
            return "/administration/users/" + id.substring(id.indexOf(':') + 1);
        }
    }

    public record Organisation(String name) {}
}
