package nl.noaber.web.messages;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** What does not fit together among the messages in use. */
@AnswerTo("messages/consistency")
public record ConsistencyView(@Nullable Glance messageConsistency) {

    public record Glance(SameSums sameMoney, OldEvidence agingEvidence, OldTellings oldDeliveries, Gaps gaps) {}

    public record SameSums(int total, List<SameSum> nodes) {}

    public record SameSum(
            @Nullable Integer budgetYear,
            @Nullable Chapter budgetChapter,
            @Nullable String budgetArticle,
            long amount,
            boolean structural,
            int total,
            List<AskedBy> asks) {}

    public record Chapter(String number, String name) {}

    public record AskedBy(Message message, Asked ask) {}

    public record Message(String id, String title, String state) {}

    public record Asked(String text) {}

    public record OldEvidence(int total, List<Aging> nodes) {}

    public record Aging(Message message, Evidence evidence, int daysLeft) {

        public boolean isStale() {
            return daysLeft < 0;
        }
    }

    public record Evidence(
            String text, String source, @Nullable LocalDate validUntil) {}

    public record OldTellings(int total, List<OldTelling> nodes) {}

    public record OldTelling(
            Message message,
            Hearer organisation,
            int number,
            int changedIn,
            LocalDate on,
            @Nullable Occasion contactMoment) {}

    public record Hearer(String id, String name) {}

    public record Occasion(String id, Visibility visibility) {}

    public record Gaps(int total, List<Gap> nodes) {}

    public record Gap(Message message, @Nullable Asked ask) {}
}
