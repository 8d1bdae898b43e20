package nl.noaber.contacts.internal;

import java.util.List;
import nl.noaber.contacts.NewDelivery;
import nl.noaber.contacts.Reception;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.OrganisationId;

/** Reads the inputs about messages that were brought. */
final class DeliveryInputs {

    private DeliveryInputs() {}

    static List<NewDelivery> deliveries(Input input, String field) {
        return input.inputs(field).stream().map(DeliveryInputs::delivery).toList();
    }

    private static NewDelivery delivery(Input input) {
        return new NewDelivery(
                Inputs.requiredId(input, "message", Inputs.MESSAGE, LobbyMessageId::new),
                Inputs.ids(input, "organisations", Inputs.ORGANISATION, OrganisationId::new),
                input.number("number"),
                Inputs.id(input, "onBehalfOf", Inputs.ORGANISATION, OrganisationId::new),
                input.requiredChoice("reception", Reception.class),
                input.text("quote"));
    }
}
