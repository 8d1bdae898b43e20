package nl.noaber.kernel.graphql;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Viewer;

/** Finds records of one type by id; what is not there and what the viewer may not see are both left out. */
@FunctionalInterface
public interface NodeLookup {

    Map<UUID, ?> byIds(Viewer viewer, Set<UUID> ids);

    /**
     * Those of these records that are confidential to others than this viewer, withdrawn ones included: of what is written
     * about them elsewhere, the words are not for this viewer. None unless a module says so.
     */
    default Set<UUID> confidential(Viewer viewer, Set<UUID> ids) {
        return Set.of();
    }

    /** The fields of these records that only the team sees, also where it is written elsewhere what was in them. */
    default Set<String> teamFields() {
        return Set.of();
    }

    /**
     * Told what a client asked for by id and did not get, so that the module may note that somebody tried what he may
     * not see. Does nothing unless a module wants it.
     */
    default void missed(Viewer viewer, Set<UUID> ids) {}
}
