package nl.noaber.privacy.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.personal.Told;

/** What all modules together have on a person, each thing once: the change log repeats what records say. */
final class Mentions {

    private static final String LOG = "changeLog";

    private Mentions() {}

    static Told of(List<PersonalRecords> modules, Viewer viewer, Subject subject) {
        List<Told> each =
                modules.stream().map(module -> module.told(viewer, subject)).toList();
        List<Mention> all =
                each.stream().flatMap(one -> one.mentions().stream()).toList();
        return new Told(once(all, subject), each.stream().anyMatch(Told::more));
    }

    private static List<Mention> once(List<Mention> all, Subject subject) {
        Map<RecordRef, Set<String>> told = new HashMap<>();
        all.stream()
                .filter(mention -> !mention.kind().equals(LOG))
                .forEach(mention -> told.computeIfAbsent(mention.record(), _ -> new HashSet<>())
                        .addAll(mention.alone()));
        return all.stream()
                .map(mention -> mention.kind().equals(LOG)
                        ? mention.without(told.getOrDefault(mention.record(), Set.of()))
                        : mention)
                .filter(mention -> !isTold(mention, subject, told))
                .toList();
    }

    /** Whether it is a line about another record of which all was told with the record. */
    private static boolean isTold(Mention mention, Subject subject, Map<RecordRef, Set<String>> told) {
        return mention.kind().equals(LOG)
                && !subject.ids().contains(mention.record().id())
                && mention.alone().isEmpty()
                && told.containsKey(mention.record());
    }
}
