package nl.noaber.gateway.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import org.jspecify.annotations.Nullable;

/** {@code Query.node} and {@code Query.nodes}: one look-up for each type that a document asks for. */
final class NodeWiring implements UnaryOperator<TypeRuntimeWiring.Builder> {

    private static final String LOADER = "Node.";

    private final Set<String> types;

    NodeWiring(List<GraphQlModule> modules) {
        this.types = Set.copyOf(modules.stream()
                .flatMap(module -> module.nodes().keySet().stream())
                .toList());
    }

    static Stream<Loader<UUID, Object>> loaders(GraphQlModule module) {
        return module.nodes().entrySet().stream().map(node -> loader(node.getKey(), node.getValue()));
    }

    private static Loader<UUID, Object> loader(String type, NodeLookup lookup) {
        return new Loader<>(LOADER + type, (viewer, ids) -> {
            Map<UUID, Object> found = new HashMap<>();
            lookup.byIds(viewer, ids).forEach(found::put);
            Set<UUID> missed = new HashSet<>(ids);
            missed.removeAll(found.keySet());
            if (!missed.isEmpty()) {
                lookup.missed(viewer, missed);
            }
            return found;
        });
    }

    @Override
    public TypeRuntimeWiring.Builder apply(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("node", environment -> load(environment, environment.getArgumentOrDefault("id", "")))
                .dataFetcher("nodes", this::loadAll);
    }

    private CompletableFuture<List<@Nullable Object>> loadAll(DataFetchingEnvironment environment) {
        List<String> ids = environment.getArgumentOrDefault("ids", List.of());
        List<CompletableFuture<@Nullable Object>> records =
                ids.stream().map(id -> load(environment, id)).toList();
        return CompletableFuture.allOf(records.toArray(CompletableFuture[]::new))
                .thenApply(done -> records.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<@Nullable Object> load(DataFetchingEnvironment environment, String text) {
        Optional<GlobalId> id = GlobalId.parse(text).filter(parsed -> types.contains(parsed.type()));
        return id.map(known -> RequestLoaders.<UUID, @Nullable Object>of(environment, LOADER + known.type())
                        .load(known.id()))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }
}
