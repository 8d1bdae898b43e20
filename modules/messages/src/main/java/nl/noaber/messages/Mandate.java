package nl.noaber.messages;

import java.util.List;
import nl.noaber.stakeholders.OrganisationId;

/**
 * On whose behalf a version of a lobby message could be brought, at a moment.
 *
 * @param state of the message at that moment
 * @param scope of the message at that moment
 * @param agreeing those of whom a sign-off is asked who agree with what this version says; none of what is said alone
 * @param lacking the others of them: who objects first, then who did not answer it, by deadline
 */
public record Mandate(
        MessageState state, MessageScope scope, List<OrganisationId> agreeing, List<OrganisationId> lacking) {

    public Mandate {
        agreeing = List.copyOf(agreeing);
        lacking = List.copyOf(lacking);
    }

    /** Where nobody is asked. */
    public static Mandate unasked(MessageState state, MessageScope scope) {
        return new Mandate(state, scope, List.of(), List.of());
    }

    /** Of how many a sign-off is asked. */
    public int asked() {
        return agreeing.size() + lacking.size();
    }

    /** Whether all in whose name it is said agree with it; when nobody was asked, nobody does. */
    public boolean isComplete() {
        return scope == MessageScope.OWN || (!agreeing.isEmpty() && lacking.isEmpty());
    }

    /**
     * Whether it can be said in the name of this organisation: of one that was asked when it agrees, whatever others say;
     * of nobody else but those who say it.
     *
     * @param isOurs whether it is one of those who say it
     */
    public boolean isOnBehalfOf(OrganisationId organisation, boolean isOurs) {
        return agreeing.contains(organisation) || (isOurs && !lacking.contains(organisation));
    }
}
