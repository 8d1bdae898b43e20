package nl.noaber.contacts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A lobby message that was brought to an organisation in a contact moment.
 *
 * @param number of the version in which it was brought
 * @param onBehalfOf in whose name alone; null when it is everybody's who says it
 * @param accepted what looked like a mistake when it was recorded, and was meant
 * @param startsAt when its contact moment began
 */
public record Delivery(
        UUID id,
        ContactMomentId contactMomentId,
        LobbyMessageId messageId,
        OrganisationId organisationId,
        int number,
        @Nullable OrganisationId onBehalfOf,
        Reception reception,
        @Nullable String quote,
        Set<ContactMomentWarningCode> accepted,
        Instant startsAt) {

    public static final int LONGEST_QUOTE = 1_000;

    public Delivery {
        accepted = Set.copyOf(accepted);
    }
}
