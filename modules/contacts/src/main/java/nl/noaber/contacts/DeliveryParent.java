package nl.noaber.contacts;

import java.util.UUID;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.OrganisationId;

/** The record under which deliveries are listed. */
public record DeliveryParent(Type type, UUID id) {

    public enum Type {
        MESSAGE,
        ORGANISATION
    }

    public static DeliveryParent of(LobbyMessageId id) {
        return new DeliveryParent(Type.MESSAGE, id.value());
    }

    public static DeliveryParent of(OrganisationId id) {
        return new DeliveryParent(Type.ORGANISATION, id.value());
    }
}
