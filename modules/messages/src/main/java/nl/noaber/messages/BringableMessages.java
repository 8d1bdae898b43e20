package nl.noaber.messages;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;

/** What the modules that bring lobby messages ask of them. */
public interface BringableMessages {

    /**
     * Those with these ids that the viewer may see; for the team withdrawn ones included.
     *
     * @param at the moment at which they are brought
     */
    Map<LobbyMessageId, Bringable> byIds(Viewer viewer, Set<LobbyMessageId> ids, Instant at);

    /**
     * On whose behalf these versions can be brought; see {@link #byIds} for the messages. Answers count for all versions
     * that say the same.
     *
     * @param at the moment at which they are brought
     */
    Map<VersionNumber, Mandate> mandates(Viewer viewer, Set<VersionNumber> versions, Instant at);

    /**
     * The condition that the viewer may see the message of a row, beginning with {@code AND}.
     *
     * @param id the column with the id of the message
     */
    Fragment seen(Viewer viewer, Fragment id);
}
