package nl.noaber.contacts;

import java.util.UUID;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The record under which deliveries are listed.
 *
 * @param to only those to this organisation; null for all
 */
public record DeliveryParent(Type type, UUID id, @Nullable OrganisationId to) {

    public enum Type {
        MESSAGE,
        ORGANISATION
    }

    public static DeliveryParent of(LobbyMessageId id) {
        return new DeliveryParent(Type.MESSAGE, id.value(), null);
    }

    /** Those of a message to one organisation; to all when there is none. */
    public static DeliveryParent of(LobbyMessageId id, @Nullable OrganisationId to) {
        return new DeliveryParent(Type.MESSAGE, id.value(), to);
    }

    public static DeliveryParent of(OrganisationId id) {
        return new DeliveryParent(Type.ORGANISATION, id.value(), null);
    }
}
