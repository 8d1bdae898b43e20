package nl.noaber.web.challenges;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of naming and describing a challenge. */
@AnswerTo("challenges/describe")
public record ChallengeDescribed(Payload describeChallenge) {

    public record Payload(
            @Nullable Challenge challenge, @Nullable Conflict conflict, List<UserError> userErrors) {

        /** With a conflict the record is there too, as others left it. */
        boolean stored() {
            return challenge != null && conflict == null;
        }
    }

    public record Challenge(String id) {}
}
