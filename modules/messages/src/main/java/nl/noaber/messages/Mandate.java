package nl.noaber.messages;

import java.util.List;
import nl.noaber.stakeholders.OrganisationId;

/**
 * On whose behalf a version of a lobby message could be brought, at a moment.
 *
 * @param state of the message at that moment
 * @param scope of the message at that moment
 * @param asked of how many a sign-off is asked; none of what is said alone
 * @param lacking those of them who do not agree with what this version says: who objects first, then who did not answer
 *     it, by deadline
 */
public record Mandate(MessageState state, MessageScope scope, int asked, List<OrganisationId> lacking) {

    public Mandate {
        lacking = List.copyOf(lacking);
    }

    /** Whether all in whose name it is said agree with it; when nobody was asked, nobody does. */
    public boolean isComplete() {
        return scope == MessageScope.OWN || (asked > 0 && lacking.isEmpty());
    }
}
