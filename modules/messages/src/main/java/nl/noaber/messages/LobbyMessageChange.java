package nl.noaber.messages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What to change of a lobby message beside its wording; see {@link LobbyMessageDetails} for the fields. */
public record LobbyMessageChange(
        Patch<MessageScope> scope,
        Patch<@Nullable UserId> owner,
        Patch<List<ChallengeId>> challenges,
        Patch<@Nullable Integer> budgetYear,
        Patch<List<MessageEvidence>> evidence,
        Patch<Visibility> visibility,
        Patch<Set<OrganisationId>> sharedWith,
        Patch<Set<UserId>> confidentialTo) {

    /**
     * The details as they are to be. Who was named for the visibility that it had goes with that visibility; who is named
     * in this change stays named.
     */
    public LobbyMessageDetails over(LobbyMessageDetails stored) {
        Visibility next = visibility.over(stored.visibility());
        return new LobbyMessageDetails(
                scope.over(stored.scope()),
                owner.over(stored.owner()),
                challenges.over(stored.challenges()),
                budgetYear.over(stored.budgetYear()),
                evidence.over(stored.evidence()),
                next,
                sharedWith.over(next == Visibility.SHARED ? stored.sharedWith() : Set.of()),
                confidentialTo.over(next == Visibility.CONFIDENTIAL ? stored.confidentialTo() : Set.of()));
    }

    /** The fields that it names, as the schema does. */
    public Set<String> fields() {
        Set<String> fields = new HashSet<>();
        scope.ifSet(_ -> fields.add("scope"));
        owner.ifSet(_ -> fields.add("owner"));
        challenges.ifSet(_ -> fields.add("challenges"));
        budgetYear.ifSet(_ -> fields.add("budgetYear"));
        evidence.ifSet(_ -> fields.add("evidence"));
        visibility.ifSet(_ -> fields.add("visibility"));
        sharedWith.ifSet(_ -> fields.add("sharedWith"));
        confidentialTo.ifSet(_ -> fields.add("confidentialTo"));
        return fields;
    }

    /** The same change, which leaves these fields as they are. */
    public LobbyMessageChange without(Set<String> fields) {
        return new LobbyMessageChange(
                fields.contains("scope") ? Patch.kept() : scope,
                fields.contains("owner") ? Patch.kept() : owner,
                fields.contains("challenges") ? Patch.kept() : challenges,
                fields.contains("budgetYear") ? Patch.kept() : budgetYear,
                fields.contains("evidence") ? Patch.kept() : evidence,
                fields.contains("visibility") ? Patch.kept() : visibility,
                fields.contains("sharedWith") ? Patch.kept() : sharedWith,
                fields.contains("confidentialTo") ? Patch.kept() : confidentialTo);
    }
}
