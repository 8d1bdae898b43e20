package nl.noaber.web.openagenda;

import java.util.List;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Variables;

/** The period that an address asks for; what is no day asks for nothing. */
final class OpenAgendaFilter {

    private OpenAgendaFilter() {}

    static Variables over(Variables part, Address address) {
        Form asked = new Form(address.parameters());
        List.of("from", "until")
                .forEach(field -> part.andIfAny(
                        field, asked.day(field).map(Object::toString).orElse(null)));
        return part;
    }
}
