package nl.noaber.kernel.graphql;

import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;

/**
 * A batched look-up for an edge of the graph: all keys that one level of a document asks for, in one call.
 *
 * @param name unique in the whole schema: the type and field it serves, for instance {@code Post.organisation}
 * @param lookup answers many keys at once; a key that is absent from the answer is null in the graph
 */
public record Loader<K, V>(String name, Lookup<K, V> lookup) {

    /** Answers many keys at once. */
    @FunctionalInterface
    public interface Lookup<K, V> {
        Map<K, V> load(Viewer viewer, Set<K> keys);
    }
}
