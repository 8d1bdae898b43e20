package nl.noaber.messages;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.noaber.kernel.Patch;
import org.jspecify.annotations.Nullable;

/** What to change of a sign-off: its deadline, and the address that is mailed. */
public record SignOffChange(Patch<LocalDate> deadline, Patch<@Nullable String> email) {

    /** The fields that it names, as the schema does. */
    public Set<String> fields() {
        Set<String> fields = new HashSet<>();
        deadline.ifSet(_ -> fields.add("deadline"));
        email.ifSet(_ -> fields.add("email"));
        return fields;
    }
}
