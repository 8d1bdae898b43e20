package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Persons;

/**
 * What the audit trail keeps of the others who were left in a file. Whoever is known is there by the whole name, however the
 * file bends, spells or shortens it, so that the erasure of that person finds it; where it can mean several who were not there
 * it stays as it is written. Of addresses and numbers there is only how many.
 */
@Singleton
final class ShownOthers {

    private final Persons persons;

    ShownOthers(Persons persons) {
        this.persons = persons;
    }

    List<FieldChange> fields(Viewer viewer, OthersInRecords others, List<String> left) {
        SortedMap<String, Set<PersonId>> names = others.namesAsWritten();
        names.keySet().retainAll(inAnyCapitals(left));
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

    private Set<String> whole(Viewer viewer, OthersInRecords others, SortedMap<String, Set<PersonId>> names) {
        Map<PersonId, Person> known = persons.byIds(
                viewer, names.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Set<String> whole = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.forEach((name, meant) -> {
            List<String> called = Stream.concat(
                            meant.stream()
                                    .flatMap(id -> Stream.ofNullable(known.get(id)))
                                    .map(Person::name),
                            others.names().stream().filter(each -> isCalled(each, name)))
                    .toList();
            whole.addAll(called.isEmpty() ? List.of(name) : called);
        });
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
