package nl.noaber.privacy.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.Mention.Value;
import nl.noaber.privacy.internal.OtherPlaces.Other;
import nl.noaber.stakeholders.NamedIn;
import nl.noaber.stakeholders.PersonId;
import org.jspecify.annotations.Nullable;

/** Records on a person, with the places in them that are others'. */
final class OthersInRecords {

    private final List<Mention> mentions;
    private final Set<String> names;
    private final List<List<Other>> places;

    /**
     * @param whom who else is in the records
     * @param places of each text of the records, in their order
     */
    OthersInRecords(List<Mention> mentions, Collection<NamedIn> whom, List<List<Other>> places) {
        this.mentions = mentions;
        this.names = whom.stream().flatMap(each -> each.names().stream()).collect(Collectors.toSet());
        this.places = places;
    }

    /** What others are called who are in the records. */
    Set<String> names() {
        return names;
    }

    /** What a record says, in the order in which its places are given. */
    static Stream<String> texts(Mention mention) {
        @Nullable String title = mention.title();
        return Stream.concat(Stream.ofNullable(title), mention.values().stream().map(Value::text));
    }

    /** Their names, addresses and numbers as the records write them, each once. */
    List<String> forms() {
        Set<String> forms = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        eachOther((form, _) -> forms.add(form));
        return List.copyOf(forms);
    }

    /** Their names alone, each with who is meant by it of those who are known here, wherever it stands. */
    SortedMap<String, Set<PersonId>> namesAsWritten() {
        SortedMap<String, Set<PersonId>> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        eachOther((form, other) -> {
            if (other.isName()) {
                names.computeIfAbsent(form, _ -> new HashSet<>()).addAll(other.persons());
            }
        });
        return names;
    }

    private void eachOther(BiConsumer<String, Other> taking) {
        Iterator<List<Other>> found = places.iterator();
        mentions.stream()
                .flatMap(OthersInRecords::texts)
                .forEach(text -> found.next().forEach(other -> taking.accept(other.form(text), other)));
    }

    /** Of these forms those that stand in the records. */
    List<String> among(Collection<String> forms) {
        Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        wanted.addAll(forms);
        return forms().stream().filter(wanted::contains).toList();
    }

    /**
     * The records without what is others'.
     *
     * @param shown what stays all the same, in whatever capitals
     * @param language of the words that stand there instead
     */
    List<Mention> without(Collection<String> shown, Locale language) {
        Set<String> kept = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        kept.addAll(shown);
        Instead instead = Instead.in(language);
        Iterator<List<Other>> found = places.iterator();
        List<Mention> without = new ArrayList<>();
        for (Mention mention : mentions) {
            @Nullable
            String title = mention.title() == null ? null : without(mention.title(), found.next(), kept, instead);
            List<Value> values = mention.values().stream()
                    .map(value -> new Value(value.field(), without(value.text(), found.next(), kept, instead)))
                    .toList();
            without.add(mention.saying(title, values));
        }
        return without;
    }

    /** What stands where something of another was. */
    private record Instead(String name, String trace) {

        private static final Instead DUTCH = new Instead("[naam van een ander]", "[contactgegeven van een ander]");
        private static final Instead ENGLISH =
                new Instead("[name of somebody else]", "[contact details of somebody else]");

        static Instead in(Locale language) {
            return language.getLanguage().equals(Viewer.DUTCH.getLanguage()) ? DUTCH : ENGLISH;
        }
    }

    private static String without(String text, List<Other> others, Set<String> kept, Instead instead) {
        StringBuilder left = new StringBuilder();
        int copied = 0;
        for (Other other : others) {
            if (!kept.contains(other.form(text))) {
                left.append(text, copied, other.begins()).append(other.isName() ? instead.name() : instead.trace());
                copied = other.ends();
            }
        }
        return left.append(text, copied, text.length()).toString();
    }
}
