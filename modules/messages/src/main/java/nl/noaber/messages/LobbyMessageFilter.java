package nl.noaber.messages;

import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/**
 * Which lobby messages; null where a condition is not set.
 *
 * @param staleEvidence with (true) or without (false) evidence that no longer holds
 * @param withdrawn only withdrawn ones, which only the team sees
 */
public record LobbyMessageFilter(
        @Nullable Set<MessageState> states,
        @Nullable MessageScope scope,
        @Nullable ChallengeId challenge,
        @Nullable Integer budgetYear,
        @Nullable UserId owner,
        @Nullable Boolean staleEvidence,
        boolean withdrawn) {

    /** All that were not withdrawn. */
    public static final LobbyMessageFilter ALL = new LobbyMessageFilter(null, null, null, null, null, null, false);

    public LobbyMessageFilter {
        states = states == null ? null : Set.copyOf(states);
    }
}
