package nl.noaber.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Viewer;

/** The sessions of a user, for that user to look at and to end. */
public interface OpenSessions {

    /** Of the viewer alone, the one used last first; of others nothing. */
    Map<UserId, List<OpenSession>> of(Viewer viewer, Set<UserId> users);

    /**
     * Ends those of these that are the viewer's.
     *
     * @return how many
     */
    int end(Viewer viewer, Set<UUID> sessions);
}
