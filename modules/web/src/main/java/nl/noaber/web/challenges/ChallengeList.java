package nl.noaber.web.challenges;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** All challenges, with what is going on about each. */
@AnswerTo("challenges/list")
public record ChallengeList(List<Challenge> challenges) {

    public record Challenge(
            String id,
            int number,
            @Nullable String name,
            String title,
            Programme programme,
            Contacts contactMoments,
            Commitments commitments) {}

    public record Programme(String id, String abbreviation) {}

    public record Contacts(int totalCount, List<Contact> nodes) {

        /** When the last one began; null when there is none. */
        public @Nullable Instant last() {
            return nodes.isEmpty() ? null : nodes.getFirst().startsAt();
        }
    }

    public record Contact(Instant startsAt) {}

    public record Commitments(int totalCount) {}
}
