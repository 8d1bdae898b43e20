package nl.noaber.gateway.internal;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Loader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.MappedBatchLoader;
import org.jspecify.annotations.Nullable;

/** The loaders of one request, on behalf of one viewer; each is made when it is first asked for. */
final class RequestLoaders extends DataLoaderRegistry {

    /** So many keys at most in one statement. */
    private static final int BATCH = 1000;

    private static final DataLoaderOptions OPTIONS =
            DataLoaderOptions.newOptions().setMaxBatchSize(BATCH).build();

    private final Map<String, Loader<?, ?>> known;
    private final Viewer viewer;

    RequestLoaders(Map<String, Loader<?, ?>> known, Viewer viewer) {
        this.known = known;
        this.viewer = viewer;
    }

    /** Names must be unique in the whole schema. */
    static Map<String, Loader<?, ?>> byName(List<Loader<?, ?>> loaders) {
        Map<String, Loader<?, ?>> byName = new HashMap<>();
        for (Loader<?, ?> loader : loaders) {
            if (byName.put(loader.name(), loader) != null) {
                throw new SchemaRefusedException("Two loaders are named " + loader.name());
            }
        }
        return Map.copyOf(byName);
    }

    static <K, V extends @Nullable Object> DataLoader<K, V> of(DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.<K, V>getDataLoader(name), name);
    }

    @Override
    public <K, V> @Nullable DataLoader<K, V> getDataLoader(String key) {
        Loader<?, ?> loader = known.get(key);
        return loader == null ? null : computeIfAbsent(key, name -> made(loader));
    }

    /** What was read before a change, or before an event, says nothing about what is true after it. */
    void forget() {
        getDataLoaders().forEach(DataLoader::clearAll);
    }

    private <K, V> DataLoader<K, V> made(Loader<K, V> loader) {
        MappedBatchLoader<K, V> batch =
                keys -> CompletableFuture.completedFuture(loader.lookup().load(viewer, keys));
        return DataLoaderFactory.newMappedDataLoader(batch, OPTIONS);
    }
}
