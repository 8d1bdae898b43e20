package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.access.Users;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Writer;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Certainty;
import nl.noaber.kernel.personal.Involved;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.privacy.internal.OtherPlaces.Other;
import nl.noaber.stakeholders.NamedIn;
import nl.noaber.stakeholders.Naming;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonNames;

/**
 * The others whom the records on a person name, as far as they are known here: their names are theirs, and so are addresses
 * and numbers that are not the subject's. As where a Woo file is blacked out, whoever took part in a record, is linked with
 * it or wrote it is meant in it by the given name alone, and by a surname in small letters.
 */
@Singleton
final class ThirdPersons {

    private static final NamedIn NOBODY = new NamedIn("", Set.of(), Set.of());

    private final PersonNames names;
    private final Users users;
    private final ChangeLog log;

    ThirdPersons(PersonNames names, Users users, ChangeLog log) {
        this.names = names;
        this.users = users;
        this.log = log;
    }

    OthersInRecords in(Viewer viewer, Subject subject, List<Mention> mentions) {
        Map<RecordRef, Involved> involved = involved(mentions);
        Set<String> accounts = users.names();
        Map<RecordRef, NamedIn> whom = new HashMap<>();
        involved.forEach((record, others) -> whom.put(record, whom(subject, others, accounts)));
        List<NamedIn> asked = mentions.stream()
                .flatMap(mention -> OthersInRecords.texts(mention)
                        .map(text -> asked(text, whom.getOrDefault(mention.record(), NOBODY))))
                .toList();
        List<List<Naming>> found = names.in(viewer, asked);
        return new OthersInRecords(
                mentions,
                whom.values(),
                IntStream.range(0, asked.size())
                        .mapToObj(index -> places(asked.get(index).text(), subject.names(), found.get(index)))
                        .toList());
    }

    /** The change log says of a record what the record says: whoever is in one is in the other. */
    private Map<RecordRef, Involved> involved(List<Mention> mentions) {
        Map<RecordRef, Involved> involved = new HashMap<>();
        mentions.forEach(mention -> involved.merge(mention.record(), mention.involved(), Involved::and));
        Map<RecordRef, Set<Writer>> writers = log.writers(involved.keySet());
        Map<UserId, String> called = users.names(writers.values().stream()
                .flatMap(Set::stream)
                .map(writer -> new UserId(writer.id()))
                .collect(Collectors.toSet()));
        writers.forEach((record, some) ->
                involved.merge(record, new Involved(Set.of(), names(some, called), Set.of()), Involved::and));
        return involved;
    }

    /** What they are called, and were when they wrote; a name of one word is a word. */
    private static Set<String> names(Set<Writer> writers, Map<UserId, String> called) {
        return writers.stream()
                .flatMap(writer -> Stream.ofNullable(called.get(new UserId(writer.id())))
                        .flatMap(now -> Stream.of(now, writer.name())))
                .filter(name -> name.contains(" "))
                .collect(Collectors.toSet());
    }

    /** A text that asks for nobody else than the records; what an account is called that is no person's is a word. */
    private static NamedIn whom(Subject subject, Involved others, Set<String> accounts) {
        Set<UUID> persons = new HashSet<>(others.persons());
        persons.removeAll(subject.ids());
        return new NamedIn(
                "",
                persons.stream().map(PersonId::new).collect(Collectors.toSet()),
                Stream.concat(
                                others.names().stream(),
                                others.accounts().stream()
                                        .filter(name -> accounts.contains(name) && name.contains(" ")))
                        .filter(name -> subject.names().in(name).orElse(Certainty.SURNAME) == Certainty.SURNAME)
                        .collect(Collectors.toSet()));
    }

    private static NamedIn asked(String text, NamedIn whom) {
        return new NamedIn(text, whom.persons(), whom.names());
    }

    /** An id leads nobody anywhere, whatever its digits look like. */
    private static List<Other> places(String text, Names own, List<Naming> namings) {
        return GlobalId.parse(text).isPresent() ? List.of() : OtherPlaces.of(text, own, namings);
    }
}
