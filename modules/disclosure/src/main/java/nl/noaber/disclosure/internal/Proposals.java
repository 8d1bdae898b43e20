package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.disclosure.internal.Content.Said;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.TracesOfPersons;
import nl.noaber.stakeholders.NamedIn;
import nl.noaber.stakeholders.Naming;
import nl.noaber.stakeholders.PersonNames;

/**
 * What is proposed to be blacked out of texts: the names of persons who are known here and not in public, mail addresses,
 * names by which somebody is called elsewhere, telephone numbers, bank accounts, and numbers like those of citizens; and what
 * is classed apart as not to be disclosed.
 */
@Singleton
final class Proposals {

    private final PersonNames names;

    Proposals(PersonNames names) {
        this.names = names;
    }

    /** For each record the proposals for each of its passages, by name. */
    Map<RecordRef, Map<String, List<BlackOut>>> of(Viewer viewer, List<Content> contents) {
        List<NamedIn> texts = contents.stream()
                .flatMap(content -> content.passages().stream()
                        .map(said -> new NamedIn(said.text(), content.persons(), content.names())))
                .toList();
        List<List<Naming>> found = names.in(viewer, texts);
        Map<RecordRef, Map<String, List<BlackOut>>> all = new HashMap<>();
        int index = 0;
        for (Content content : contents) {
            Map<String, List<BlackOut>> proposals = new HashMap<>();
            for (Said said : content.passages()) {
                proposals.put(said.name(), proposals(said, found.get(index++)));
            }
            all.put(content.record(), proposals);
        }
        return all;
    }

    private static List<BlackOut> proposals(Said said, List<Naming> namings) {
        List<BlackOut> proposals = new ArrayList<>(said.closed());
        namings.stream()
                .filter(naming -> !naming.isPublic())
                .forEach(naming -> proposals.add(BlackOut.proposed(naming.begins(), naming.ends())));
        TracesOfPersons.in(said.text())
                .forEach(trace -> proposals.add(BlackOut.proposed(trace.begins(), trace.ends())));
        return proposals;
    }
}
