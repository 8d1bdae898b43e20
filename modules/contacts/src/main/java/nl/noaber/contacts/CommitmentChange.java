package nl.noaber.contacts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Patch;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What to change of a commitment; see {@link Commitment} for the fields. */
public record CommitmentChange(
        Patch<CommitmentDirection> direction,
        Patch<String> text,
        Patch<@Nullable String> quote,
        Patch<@Nullable OrganisationId> organisation,
        Patch<@Nullable PartialDate> due,
        Patch<@Nullable String> forum,
        Patch<@Nullable UserId> owner,
        Patch<List<ChallengeId>> challenges) {

    /** Changes nothing. */
    public static final CommitmentChange NOTHING = new CommitmentChange(
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept());

    /** The commitment as it is to be, as if it were new. */
    public NewCommitment over(Commitment stored) {
        return new NewCommitment(
                stored.id(),
                stored.contactMomentId(),
                direction.over(stored.direction()),
                text.over(stored.text()),
                quote.over(stored.quote()),
                organisation.over(stored.organisationId()),
                due.over(stored.due()),
                forum.over(stored.forum()),
                owner.over(stored.ownerId()),
                challenges.over(stored.challengeIds()));
    }

    /** Of the fields as they are to be, as text, those that this change names. */
    public Map<String, @Nullable String> named(Map<String, @Nullable String> fields) {
        Map<String, Patch<?>> patches = new HashMap<>();
        patches.put("direction", direction);
        patches.put("text", text);
        patches.put("quote", quote);
        patches.put("organisation", organisation);
        patches.put("due", due);
        patches.put("forum", forum);
        patches.put("owner", owner);
        patches.put("challenges", challenges);
        Map<String, @Nullable String> named = new HashMap<>();
        patches.forEach((field, patch) -> {
            if (patch instanceof Patch.Set<?>) {
                named.put(field, fields.get(field));
            }
        });
        return named;
    }

    /** The same change, which leaves these fields as they are. */
    public CommitmentChange without(Set<String> fields) {
        return new CommitmentChange(
                fields.contains("direction") ? Patch.kept() : direction,
                fields.contains("text") ? Patch.kept() : text,
                fields.contains("quote") ? Patch.kept() : quote,
                fields.contains("organisation") ? Patch.kept() : organisation,
                fields.contains("due") ? Patch.kept() : due,
                fields.contains("forum") ? Patch.kept() : forum,
                fields.contains("owner") ? Patch.kept() : owner,
                fields.contains("challenges") ? Patch.kept() : challenges);
    }
}
