package nl.noaber.messages;

import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.stakeholders.OrganisationId;

/**
 * Who is named with a lobby message as those who may see it.
 *
 * @param sharedWith the organisations, when it is shared
 * @param confidentialTo the users, its owner and maker among them, when it is confidential
 */
public record Audience(Set<OrganisationId> sharedWith, Set<UserId> confidentialTo) {

    public Audience {
        sharedWith = Set.copyOf(sharedWith);
        confidentialTo = Set.copyOf(confidentialTo);
    }
}
