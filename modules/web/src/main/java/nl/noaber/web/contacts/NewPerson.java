package nl.noaber.web.contacts;

import java.util.Map;
import java.util.Optional;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/**
 * A person that the contact form makes on the fly: the value {@code new-person:} and the name as typed, or
 * {@code other-person:} once the user has said that it is nobody of that name who is known.
 *
 * @param name the whole name
 */
record NewPerson(String name, boolean notADuplicate) {

    private static final String NEW = "new-person:";
    private static final String OTHER = "other-person:";

    NewPerson {
        name = name.strip();
    }

    static Optional<NewPerson> read(String value) {
        String prefix = value.startsWith(OTHER) ? OTHER : NEW;
        return value.startsWith(prefix) && !value.substring(prefix.length()).isBlank()
                ? Optional.of(new NewPerson(value.substring(prefix.length()), prefix.equals(OTHER)))
                : Optional.empty();
    }

    static NewPerson named(String name) {
        return new NewPerson(name, false);
    }

    NewPerson other() {
        return new NewPerson(name, true);
    }

    String value() {
        return (notADuplicate ? OTHER : NEW) + name;
    }

    /** As {@code ParticipantInput}. */
    Map<String, @Nullable Object> input(String side) {
        return Variables.of("side", side)
                .and(
                        "newPerson",
                        Variables.of("name", name)
                                .and("dataSource", "contactmoment")
                                .and("notADuplicate", notADuplicate)
                                .map())
                .map();
    }
}
