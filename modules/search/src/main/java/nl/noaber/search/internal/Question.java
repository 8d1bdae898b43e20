package nl.noaber.search.internal;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.VisibilityRule;
import nl.noaber.search.RoleAudience;
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
        int limit) {

    /** What the viewer may see without being named with it. */
    Set<Visibility> open() {
        return VisibilityRule.open(viewer);
    }

    /** As whom a document may name the viewer. */
    Set<UUID> principals() {
        return RoleAudience.principals(viewer);
    }

    /** What the viewer may see of, all of it or as far as it is named. */
    Set<Visibility> visibilities() {
        Set<Visibility> some = EnumSet.noneOf(Visibility.class);
        some.addAll(VisibilityRule.open(viewer));
        some.addAll(VisibilityRule.onlyNamed(viewer));
        return some;
    }
}
