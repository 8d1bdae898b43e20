package nl.noaber.history.internal;

import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.NodeLookup;

/** A module with records whose history is kept, and a rule of its own about who may see them. */
@Singleton
final class Notes implements GraphQlModule {

    private final Map<UUID, Predicate<Viewer>> readers = new ConcurrentHashMap<>();
    private final Set<UUID> confidential = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lookups = new AtomicInteger();

    /** A note that these viewers may see. */
    RecordRef noteFor(Predicate<Viewer> mayRead) {
        UUID id = Ids.next();
        readers.put(id, mayRead);
        return new RecordRef("Note", id);
    }

    /** A note that is confidential to others than who reads the audit trail. */
    RecordRef confidential() {
        RecordRef note = noteFor(_ -> false);
        confidential.add(note.id());
        return note;
    }

    int lookups() {
        return lookups.get();
    }

    void clear() {
        readers.clear();
        confidential.clear();
        lookups.set(0);
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher(
                        "notes",
                        environment -> List.copyOf(byIds(Asked.viewer(environment), readers.keySet())
                                .values())));
        wiring.type(
                "Note",
                note -> note.dataFetcher("timeline", environment -> {
                    Note source = Asked.source(environment);
                    return Timelines.of(environment, new RecordRef("Note", source.id()));
                }));
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of("Note", new NodeLookup() {
            @Override
            public Map<UUID, Note> byIds(Viewer viewer, Set<UUID> ids) {
                return Notes.this.byIds(viewer, ids);
            }

            @Override
            public Set<UUID> confidential(Viewer viewer, Set<UUID> ids) {
                return ids.stream().filter(confidential::contains).collect(Collectors.toSet());
            }
        });
    }

    private Map<UUID, Note> byIds(Viewer viewer, Set<UUID> ids) {
        lookups.incrementAndGet();
        return ids.stream()
                .filter(id -> readers.getOrDefault(id, _ -> false).test(viewer))
                .collect(Collectors.toMap(id -> id, Note::new));
    }

    /** A record of some module. */
    record Note(UUID id) {}
}
