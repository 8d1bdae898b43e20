package nl.noaber.search.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.page.Page;
import nl.noaber.search.SearchHit;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.search.Subtitles;
import org.jspecify.annotations.Nullable;

/** The part of the schema that {@code search.graphqls} declares. */
@Singleton
final class SearchGraphQl implements GraphQlModule {

    private static final String RECORD = "SearchHit.record";

    private final SearchIndex index;
    private final List<Subtitles> subtitles;
    private final BeanProvider<GraphQlModule> modules;

    /** The other modules are asked for when a record is, for they and this one are made together. */
    SearchGraphQl(SearchIndex index, List<Subtitles> subtitles, BeanProvider<GraphQlModule> modules) {
        this.index = index;
        this.subtitles = subtitles;
        this.modules = modules;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("search", this::search))
                .type(
                        "SearchHit",
                        hit -> hit.dataFetcher("id", SearchGraphQl::id)
                                .dataFetcher("subtitle", this::subtitle)
                                .dataFetcher("record", SearchGraphQl::record));
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return List.of(new Loader<>(RECORD, this::records));
    }

    private Connection<SearchHit> search(DataFetchingEnvironment environment) {
        Input asked = Asked.arguments(environment);
        Page<SearchHit> page = index.search(
                Asked.viewer(environment),
                asked.requiredText("text"),
                Set.copyOf(asked.choices("types", SearchType.class)),
                Boolean.TRUE.equals(asked.flag("withdrawn")),
                Asked.page(environment));
        return Connection.of(page, () -> (long) page.items().size());
    }

    private @Nullable String subtitle(DataFetchingEnvironment environment) {
        SearchHit hit = Asked.source(environment);
        String stored = hit.subtitle();
        return stored == null
                ? null
                : subtitles.stream()
                        .filter(each -> each.types().contains(hit.type()))
                        .findFirst()
                        .map(each ->
                                each.shown(stored, Asked.viewer(environment).locale()))
                        .orElse(stored);
    }

    private static String id(DataFetchingEnvironment environment) {
        return reference(environment).globalId().toString();
    }

    private static CompletableFuture<Object> record(DataFetchingEnvironment environment) {
        return Asked.load(environment, RECORD, reference(environment));
    }

    private static RecordRef reference(DataFetchingEnvironment environment) {
        SearchHit hit = Asked.source(environment);
        return new RecordRef(hit.type().typeName(), hit.id());
    }

    /** One look-up for each type that was found. */
    private Map<RecordRef, Object> records(Viewer viewer, Set<RecordRef> references) {
        Map<String, NodeLookup> lookups = new HashMap<>();
        modules.stream().forEach(module -> lookups.putAll(module.nodes()));
        Map<RecordRef, Object> records = new HashMap<>();
        references.stream()
                .collect(Collectors.groupingBy(RecordRef::type, Collectors.mapping(RecordRef::id, Collectors.toSet())))
                .forEach((type, ids) -> found(lookups.get(type), viewer, ids)
                        .forEach((id, record) -> records.put(new RecordRef(type, id), record)));
        return records;
    }

    private static Map<UUID, ?> found(@Nullable NodeLookup lookup, Viewer viewer, Set<UUID> ids) {
        return lookup == null ? Map.of() : lookup.byIds(viewer, ids);
    }
}
