package nl.noaber.search.internal;

import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.search.SearchType;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param types only these; all when empty
 * @param after the hits after this one; all when null
 * @param limit how many
 */
record Question(
        Viewer viewer,
        Sought sought,
        Set<SearchType> types,
        boolean withdrawn,
        @Nullable Place after,
        int limit) {}
