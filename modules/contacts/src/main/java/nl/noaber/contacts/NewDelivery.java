package nl.noaber.contacts;

import java.util.List;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A lobby message that was brought in a contact moment.
 *
 * @param organisations to which of theirs; to all of them when empty
 * @param number in which version; in the one in force at that time when null
 * @param onBehalfOf in whose name alone; of everybody who says it when null
 * @param quote how they answered, in their words, at most {@value Delivery#LONGEST_QUOTE} characters
 */
public record NewDelivery(
        LobbyMessageId message,
        List<OrganisationId> organisations,
        @Nullable Integer number,
        @Nullable OrganisationId onBehalfOf,
        Reception reception,
        @Nullable String quote) {

    public NewDelivery {
        organisations = List.copyOf(organisations);
    }

    public NewDelivery onBehalfOf(OrganisationId one) {
        return new NewDelivery(message, organisations, number, one, reception, quote);
    }

    public static NewDelivery of(LobbyMessageId message, Reception reception) {
        return new NewDelivery(message, List.of(), null, null, reception, null);
    }
}
