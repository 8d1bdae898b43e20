package nl.noaber.contacts;

import nl.noaber.messages.MessageScope;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/** Which lobby messages the coverage map is about; null where a condition is not set. */
public record CoverageFilter(
        @Nullable Integer budgetYear,
        @Nullable ChallengeId challenge,
        @Nullable MessageScope scope) {

    public static final CoverageFilter ALL = new CoverageFilter(null, null, null);
}
