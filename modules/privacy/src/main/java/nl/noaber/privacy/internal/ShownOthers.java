package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.Persons;

/**
 * What the audit trail keeps of the others who were left in a file. Whoever is known is there by the whole name, whatever the
 * file has of it, so that the erasure of that person finds it; of addresses and numbers there is only how many.
 */
@Singleton
final class ShownOthers {

    private final Persons persons;

    ShownOthers(Persons persons) {
        this.persons = persons;
    }

    List<FieldChange> fields(Viewer viewer, OthersInRecords others, List<String> left) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(others.namesAsWritten());
        names.retainAll(inAnyCapitals(left));
        List<FieldChange> fields = new ArrayList<>();
        if (!names.isEmpty()) {
            fields.add(new FieldChange("othersShown", null, String.join(", ", whole(viewer, others, names))));
        }
        if (left.size() > names.size()) {
            fields.add(new FieldChange("othersContactDetailsShown", null, String.valueOf(left.size() - names.size())));
        }
        return fields;
    }

    private static Set<String> inAnyCapitals(List<String> forms) {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(forms);
        return all;
    }

    private Set<String> whole(Viewer viewer, OthersInRecords others, Set<String> names) {
        List<String> known = Stream.concat(
                        persons.byIds(viewer, others.persons()).values().stream()
                                .map(Person::name),
                        others.names().stream())
                .toList();
        Set<String> whole = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : names) {
            List<String> called =
                    known.stream().filter(each -> isCalled(each, name)).toList();
            whole.addAll(called.isEmpty() ? List.of(name) : called);
        }
        return whole;
    }

    /** Whether a name is made of words of the whole one, and initials of them. */
    private static boolean isCalled(String whole, String name) {
        List<String> all = words(whole);
        return words(name).stream()
                .allMatch(word -> all.contains(word)
                        || (word.length() == 1 && all.stream().anyMatch(each -> each.startsWith(word))));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
