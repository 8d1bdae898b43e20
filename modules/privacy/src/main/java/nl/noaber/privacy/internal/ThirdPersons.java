package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.Mention.Value;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.stakeholders.NamedIn;
import nl.noaber.stakeholders.Naming;
import nl.noaber.stakeholders.PersonNames;
import org.jspecify.annotations.Nullable;

/** The others whom the records on a person name, as far as they are known here: their names are theirs. */
@Singleton
final class ThirdPersons {

    /** Stands where the name of another was. */
    static final String HIDDEN = "[naam van een ander]";

    private final PersonNames names;

    ThirdPersons(PersonNames names) {
        this.names = names;
    }

    /** Their names as the records write them, each once. */
    List<String> named(Viewer viewer, Subject subject, List<Mention> mentions) {
        List<String> texts = mentions.stream().flatMap(ThirdPersons::texts).toList();
        Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Iterator<List<Naming>> found = found(viewer, texts);
        texts.forEach(
                text -> others(subject.names(), text, found.next()).forEach(naming -> named.add(form(text, naming))));
        return List.copyOf(named);
    }

    /** The records without the names of others, but for these. */
    List<Mention> hidden(Viewer viewer, Subject subject, List<Mention> mentions, Set<String> shown) {
        Set<String> kept = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        kept.addAll(shown);
        Iterator<List<Naming>> found =
                found(viewer, mentions.stream().flatMap(ThirdPersons::texts).toList());
        return mentions.stream()
                .map(mention -> new Mention(
                        mention.kind(),
                        mention.record(),
                        mention.title() == null ? null : without(subject.names(), mention.title(), found.next(), kept),
                        mention.at(),
                        mention.certainty(),
                        mention.values().stream()
                                .map(value -> new Value(
                                        value.field(), without(subject.names(), value.text(), found.next(), kept)))
                                .toList(),
                        mention.alone()))
                .toList();
    }

    private Iterator<List<Naming>> found(Viewer viewer, List<String> texts) {
        return names.in(
                        viewer,
                        texts.stream()
                                .map(text -> new NamedIn(text, Set.of(), Set.of()))
                                .toList())
                .iterator();
    }

    private static Stream<String> texts(Mention mention) {
        @Nullable String title = mention.title();
        return Stream.concat(Stream.ofNullable(title), mention.values().stream().map(Value::text));
    }

    private static String without(Names own, String text, List<Naming> namings, Set<String> kept) {
        StringBuilder left = new StringBuilder();
        int copied = 0;
        for (Naming other : others(own, text, namings)) {
            if (!kept.contains(form(text, other))) {
                left.append(text, copied, other.begins()).append(HIDDEN);
                copied = other.ends();
            }
        }
        return left.append(text, copied, text.length()).toString();
    }

    /** What lies in the name of the subject is the subject's. */
    private static List<Naming> others(Names own, String text, List<Naming> namings) {
        List<Naming> others = new ArrayList<>(namings);
        if (!others.isEmpty()) {
            List<Names.Place> places = own.places(text);
            others.removeIf(naming -> places.stream()
                    .anyMatch(place -> place.begins() <= naming.begins() && naming.ends() <= place.ends()));
        }
        return others;
    }

    private static String form(String text, Naming naming) {
        return text.substring(naming.begins(), naming.ends()).replaceAll("\\s+", " ");
    }
}
