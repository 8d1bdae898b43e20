package nl.noaber.history.internal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.history.Change;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Names;
import org.jspecify.annotations.Nullable;

/**
 * What persons were called, as lines of the change log tell it in parts. Each given name goes with each surname: a text
 * may have one that was corrected with one that was not.
 */
final class FormerNames {

    private record Surname(String prefix, String name) {}

    private final Set<String> given = new LinkedHashSet<>();
    private final Set<Surname> surnames = new LinkedHashSet<>();

    private FormerNames() {}

    /**
     * Those of one person.
     *
     * @param lines of its records, in their order
     */
    static Stream<Names> of(List<Change> lines) {
        FormerNames names = new FormerNames();
        Map<RecordRef, Map<String, String>> records = new HashMap<>();
        for (Change line : lines) {
            Map<String, String> record = records.computeIfAbsent(line.record(), _ -> new HashMap<>());
            line.fields().forEach(field -> put(record, field.field(), field.before()));
            names.add(record);
            line.fields().forEach(field -> put(record, field.field(), field.after()));
            names.add(record);
        }
        return names.surnames.stream()
                .flatMap(surname -> names.given.stream().map(name -> Names.of(name, surname.prefix(), surname.name())));
    }

    private static void put(Map<String, String> record, String field, @Nullable String value) {
        if (value == null || value.equals(Erasing.ERASED)) {
            record.remove(field);
        } else {
            record.put(field, value);
        }
    }

    private void add(Map<String, String> record) {
        String name = record.getOrDefault("givenName", "");
        if (!name.isBlank()) {
            given.add(name);
        }
        String surname = record.getOrDefault("surname", "");
        if (!surname.isBlank()) {
            surnames.add(new Surname(record.getOrDefault("surnamePrefix", ""), surname));
        }
    }
}
