package nl.noaber.web.messages;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the list of messages, and what it can be filtered by. */
@AnswerTo("messages/list")
public record MessageList(Messages lobbyMessages, List<About> challenges, List<Colleague> colleagues) {

    public record Messages(int totalCount, List<Message> nodes, PageInfo pageInfo) {}

    public record Message(
            String id,
            String title,
            String scope,
            String state,
            @Nullable Integer budgetYear,
            Visibility visibility,
            Instant updatedAt,
            Owner owner,
            List<Challenge> challenges,
            Current current,
            List<Evidence> evidence) {

        /** What is asked every year, in euros. */
        public long structural() {
            return asked(true);
        }

        /** What is asked once, in euros. */
        public long oneOff() {
            return asked(false);
        }

        public boolean hasStaleEvidence() {
            return evidence.stream().anyMatch(Evidence::stale);
        }

        private long asked(boolean structural) {
            return current.asks().stream()
                    .filter(ask -> Objects.equals(ask.structural(), structural))
                    .map(Ask::amount)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    public record Owner(String name) {}

    public record Challenge(String id, int number, String title) {}

    public record Current(int number, List<Ask> asks) {}

    public record Ask(@Nullable Long amount, @Nullable Boolean structural) {}

    public record Evidence(boolean stale) {}

    public record About(String id, String title) {}

    public record Colleague(String id, String name) {}

    public List<Option> challengeOptions() {
        return challenges.stream()
                .map(challenge -> new Option(challenge.id(), challenge.title()))
                .toList();
    }

    public List<Option> ownerOptions() {
        return colleagues.stream()
                .map(colleague -> new Option(colleague.id(), colleague.name()))
                .toList();
    }
}
