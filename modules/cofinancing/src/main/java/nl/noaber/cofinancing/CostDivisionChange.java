package nl.noaber.cofinancing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Visibility;
import org.jspecify.annotations.Nullable;

/** What to change of a division beside its proposals; see {@link CostDivision} for the fields. */
public record CostDivisionChange(
        Patch<String> title,
        Patch<@Nullable String> source,
        Patch<Visibility> visibility,
        Patch<List<MoneyLine>> lines) {

    /** The fields that it names, as the schema does. */
    public Set<String> fields() {
        Set<String> fields = new HashSet<>();
        title.ifSet(_ -> fields.add("title"));
        source.ifSet(_ -> fields.add("source"));
        visibility.ifSet(_ -> fields.add("visibility"));
        lines.ifSet(_ -> fields.add("lines"));
        return fields;
    }

    /** The same change, which leaves these fields as they are. */
    public CostDivisionChange without(Set<String> fields) {
        return new CostDivisionChange(
                fields.contains("title") ? Patch.kept() : title,
                fields.contains("source") ? Patch.kept() : source,
                fields.contains("visibility") ? Patch.kept() : visibility,
                fields.contains("lines") ? Patch.kept() : lines);
    }
}
