package nl.noaber.messages;

import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What users can write about a lobby message beside its wording.
 *
 * @param owner who of the team looks after it; the viewer when null
 * @param budgetYear the year of the budget it aims at
 * @param sharedWith for {@link Visibility#SHARED} only
 * @param confidentialTo for {@link Visibility#CONFIDENTIAL} only, besides its maker and its owner
 */
public record LobbyMessageDetails(
        MessageScope scope,
        @Nullable UserId owner,
        List<ChallengeId> challenges,
        @Nullable Integer budgetYear,
        List<MessageEvidence> evidence,
        Visibility visibility,
        Set<OrganisationId> sharedWith,
        Set<UserId> confidentialTo) {

    public LobbyMessageDetails {
        challenges = List.copyOf(challenges);
        evidence = List.copyOf(evidence);
        sharedWith = Set.copyOf(sharedWith);
        confidentialTo = Set.copyOf(confidentialTo);
    }

    /** Of the team's, with nothing known yet. */
    public static LobbyMessageDetails of(MessageScope scope) {
        return new LobbyMessageDetails(scope, null, List.of(), null, List.of(), Visibility.TEAM, Set.of(), Set.of());
    }
}
