package nl.noaber.history.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.ChangeLogSeal;
import nl.noaber.history.ChangeLogSeals;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** The part of the schema that {@code history.graphqls} declares. */
@Singleton
final class HistoryGraphQl implements GraphQlModule {

    private static final String RECORD_LOADER = "Change.record";

    /** There is one of it; its readings are noted, for what is confidential in it, and who tried that may not. */
    private static final RecordRef TRAIL = new RecordRef("AuditTrail", new UUID(0, 0));

    private final ChangeLog changes;
    private final AuditTrail trail;
    private final ChangeLogSeals seals;
    private final LiveUpdates updates;
    private final Sight sight;

    HistoryGraphQl(ChangeLog changes, AuditTrail trail, ChangeLogSeals seals, LiveUpdates updates, Sight sight) {
        this.changes = changes;
        this.trail = trail;
        this.seals = seals;
        this.updates = updates;
        this.sight = sight;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("auditTrail", this::auditTrail)
                        .dataFetcher("changeLogSeal", this::changeLogSeal));
        wiring.type("Subscription", subscription -> subscription.dataFetcher("recordChanged", this::recordChanged));
        wiring.type(
                "Change",
                change -> change.dataFetcher("recordType", HistoryGraphQl::recordType)
                        .dataFetcher("recordId", HistoryGraphQl::recordId)
                        .dataFetcher("record", HistoryGraphQl::record)
                        .dataFetcher("actorRole", HistoryGraphQl::role)
                        .dataFetcher("origin", HistoryGraphQl::origin));
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<Timelines.Key, Page<Change>>(Timelines.LOADER, this::timelines),
                new Loader<RecordRef, Long>(Timelines.COUNT_LOADER, (_, records) -> counts(records)),
                new Loader<>(RECORD_LOADER, sight::records));
    }

    private Connection<Change> auditTrail(DataFetchingEnvironment environment) {
        refuseOthers(Asked.viewer(environment));
        AuditFilter filter = Asked.arguments(environment)
                .input("filter")
                .map(AuditFilter::of)
                .orElse(AuditFilter.ALL);
        Page<Change> page = trail.page(Asked.viewer(environment), filter, Asked.page(environment));
        changes.read(Asked.viewer(environment), Set.of(TRAIL));
        return Connection.of(page, () -> trail.count(filter));
    }

    private void refuseOthers(Viewer viewer) {
        if (!AuditTrail.isOpenTo(viewer)) {
            changes.refused(viewer, TRAIL, ChangeAction.READ);
        }
        AuditTrail.refuseOthers(viewer);
    }

    private ChangeLogSeal changeLogSeal(DataFetchingEnvironment environment) {
        refuseOthers(Asked.viewer(environment));
        long after = Objects.requireNonNullElse(Asked.arguments(environment).number("after"), 0);
        return seals.check(after);
    }

    /** Of an id that is none, nothing will ever be told; like of a record that the viewer may not see. */
    private Publisher<Change> recordChanged(DataFetchingEnvironment environment) {
        Input arguments = Asked.arguments(environment);
        Set<String> types = Set.copyOf(arguments.texts("types"));
        String id = arguments.text("id");
        if (id == null) {
            return updates.changes(Asked.viewer(environment), new Wanted(types, null));
        }
        return GlobalId.parse(id)
                .map(known -> new Wanted(types, new RecordRef(known.type(), known.id())))
                .map(wanted -> updates.changes(Asked.viewer(environment), wanted))
                .orElseGet(Flux::never);
    }

    /** One statement for all records of which the same part is asked. */
    private Map<Timelines.Key, Page<Change>> timelines(Viewer viewer, Set<Timelines.Key> keys) {
        Map<PageRequest, Set<RecordRef>> parts = keys.stream()
                .collect(Collectors.groupingBy(
                        Timelines.Key::page, Collectors.mapping(Timelines.Key::record, Collectors.toSet())));
        Map<Timelines.Key, Page<Change>> found = new HashMap<>();
        parts.forEach((page, records) -> changes.timelines(viewer, records, page)
                .forEach((record, part) -> found.put(new Timelines.Key(record, page), part)));
        return found;
    }

    private Map<RecordRef, Long> counts(Set<RecordRef> records) {
        Map<RecordRef, Long> counted = changes.counts(records);
        return records.stream()
                .collect(Collectors.toMap(Function.identity(), record -> counted.getOrDefault(record, 0L)));
    }

    private static String recordType(DataFetchingEnvironment environment) {
        return change(environment).record().type();
    }

    private static String recordId(DataFetchingEnvironment environment) {
        return change(environment).record().globalId().toString();
    }

    private static CompletableFuture<Object> record(DataFetchingEnvironment environment) {
        return Asked.load(environment, RECORD_LOADER, change(environment).record());
    }

    /** The line needs one to be stored with; whoever had not signed in acted in none. */
    private static @Nullable Role role(DataFetchingEnvironment environment) {
        Change change = change(environment);
        return change.actorId().equals(ChangeLog.NOBODY) ? null : change.actorRole();
    }

    private static @Nullable String origin(DataFetchingEnvironment environment) {
        return Optional.of(change(environment).origin())
                .filter(_ -> AuditTrail.isOpenTo(Asked.viewer(environment)))
                .orElse(null);
    }

    private static Change change(DataFetchingEnvironment environment) {
        return Asked.source(environment);
    }
}
