package nl.noaber.web.openagenda;

import java.util.List;
import java.util.Optional;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Variables;

/** The period that an address asks for; what is no day asks for nothing, which programs are told. */
final class OpenAgendaFilter {

    private OpenAgendaFilter() {}

    private static final List<String> FIELDS = List.of("from", "until");

    /** Of the period what is no day. */
    static Optional<String> wrong(Address address) {
        Form asked = new Form(address.parameters());
        return FIELDS.stream()
                .filter(field ->
                        !asked.text(field).isBlank() && asked.day(field).isEmpty())
                .findFirst();
    }

    static Variables over(Variables part, Address address) {
        Form asked = new Form(address.parameters());
        FIELDS.forEach(field ->
                part.andIfAny(field, asked.day(field).map(Object::toString).orElse(null)));
        return part;
    }
}
