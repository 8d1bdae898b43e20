package nl.noaber.web.contacts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person that the contact form makes on the fly: the value {@code new-person:} and the name as typed.
 *
 * @param name the whole name
 */
record NewPerson(String name) {

    private static final String PREFIX = "new-person:";

    static Optional<NewPerson> read(String value) {
        return value.startsWith(PREFIX) && value.length() > PREFIX.length()
                ? Optional.of(new NewPerson(value.substring(PREFIX.length()).strip()))
                : Optional.empty();
    }

    String value() {
        return PREFIX + name;
    }

    /** What comes before the first space; null for a name of one word. */
    @Nullable
    String givenName() {
        int space = name.indexOf(' ');
        return space < 0 ? null : name.substring(0, space);
    }

    /** What comes after it, with its prefix: the stakeholders module knows those. */
    String surname() {
        return name.substring(name.indexOf(' ') + 1);
    }
}
