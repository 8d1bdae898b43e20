package nl.noaber.cofinancing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.noaber.kernel.Patch;
import org.jspecify.annotations.Nullable;

/** What to change of a mandate beside its book; see {@link CashierMandate} for the fields. */
public record CashierMandateChange(
        Patch<String> document,
        Patch<LocalDate> validFrom,
        Patch<@Nullable LocalDate> validUntil,
        Patch<@Nullable String> note) {

    /** The fields that it names, as the schema does. */
    public Set<String> fields() {
        Set<String> fields = new HashSet<>();
        document.ifSet(_ -> fields.add("document"));
        validFrom.ifSet(_ -> fields.add("validFrom"));
        validUntil.ifSet(_ -> fields.add("validUntil"));
        note.ifSet(_ -> fields.add("note"));
        return fields;
    }

    /** The same change, which leaves these fields as they are. */
    public CashierMandateChange without(Set<String> fields) {
        return new CashierMandateChange(
                fields.contains("document") ? Patch.kept() : document,
                fields.contains("validFrom") ? Patch.kept() : validFrom,
                fields.contains("validUntil") ? Patch.kept() : validUntil,
                fields.contains("note") ? Patch.kept() : note);
    }
}
