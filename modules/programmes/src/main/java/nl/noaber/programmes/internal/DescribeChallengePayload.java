package nl.noaber.programmes.internal;

import java.util.List;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.Description;
import nl.noaber.programmes.Description.Conflicting;
import nl.noaber.programmes.Description.Described;
import nl.noaber.programmes.Description.Refused;
import org.jspecify.annotations.Nullable;

/** The answer to {@code describeChallenge}. */
record DescribeChallengePayload(
        @Nullable Challenge challenge, @Nullable Conflict conflict, List<Problem> userErrors) {

    static DescribeChallengePayload of(Description description) {
        return switch (description) {
            case Described(Challenge challenge) -> new DescribeChallengePayload(challenge, null, List.of());
            case Conflicting(Challenge challenge, Conflict conflict) ->
                new DescribeChallengePayload(challenge, conflict, List.of());
            case Refused(List<Problem> problems) -> new DescribeChallengePayload(null, null, problems);
        };
    }
}
