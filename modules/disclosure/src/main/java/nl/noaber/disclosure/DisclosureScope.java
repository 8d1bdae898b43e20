package nl.noaber.disclosure;

import java.time.LocalDate;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about; all of it holds together, and one of it at least is given.
 *
 * @param message whose versions are asked for, and the contacts in which it was brought
 * @param from on or after this day
 * @param until on or before this day
 */
public record DisclosureScope(
        @Nullable ChallengeId challenge,
        @Nullable LobbyMessageId message,
        @Nullable OrganisationId organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public boolean isEmpty() {
        return challenge == null && message == null && organisation == null && from == null && until == null;
    }
}
