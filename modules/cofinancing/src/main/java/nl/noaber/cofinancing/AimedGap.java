package nl.noaber.cofinancing;

import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/** What is missing of a project, or of a challenge as a whole; one of the two, or a rule says no. */
public record AimedGap(
        @Nullable ProjectId project, @Nullable ChallengeId challenge) {

    public static AimedGap of(ProjectId project) {
        return new AimedGap(project, null);
    }

    public static AimedGap of(ChallengeId challenge) {
        return new AimedGap(null, challenge);
    }
}
