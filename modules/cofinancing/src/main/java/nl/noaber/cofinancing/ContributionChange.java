package nl.noaber.cofinancing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Patch;
import org.jspecify.annotations.Nullable;

/** What to change of a contribution beside its state; see {@link Contribution} for the fields. */
public record ContributionChange(
        Patch<ContributionForm> form,
        Patch<List<MoneyLine>> lines,
        Patch<@Nullable String> conditions,
        Patch<Boolean> conditionFailed,
        Patch<@Nullable LocalDate> expiresOn) {

    /** The fields that it names, as the schema does. */
    public Set<String> fields() {
        Set<String> fields = new HashSet<>();
        form.ifSet(_ -> fields.add("form"));
        lines.ifSet(_ -> fields.add("lines"));
        conditions.ifSet(_ -> fields.add("conditions"));
        conditionFailed.ifSet(_ -> fields.add("conditionFailed"));
        expiresOn.ifSet(_ -> fields.add("expiresOn"));
        return fields;
    }

    /** The same change, which leaves these fields as they are. */
    public ContributionChange without(Set<String> fields) {
        return new ContributionChange(
                fields.contains("form") ? Patch.kept() : form,
                fields.contains("lines") ? Patch.kept() : lines,
                fields.contains("conditions") ? Patch.kept() : conditions,
                fields.contains("conditionFailed") ? Patch.kept() : conditionFailed,
                fields.contains("expiresOn") ? Patch.kept() : expiresOn);
    }
}
