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
     * that say the same, when they were given by the end of that day: who agreed on the telephone is noted after the talk.
     *
     * @param at the moment at which they are brought
     */
    Map<VersionNumber, Mandate> mandates(Viewer viewer, Set<VersionNumber> versions, Instant at);

    /**
     * How messages stand now, as a table {@code standing} to join by its {@code id}, with {@link Standing#COLUMNS}; of
     * those that the viewer may see.
     *
     * @param ids a statement that selects the ids of the messages
     */
    Fragment standings(Viewer viewer, Fragment ids);

    /**
     * The condition that something may look like a mistake about bringing a version of a message with this standing,
     * beginning with {@code AND}: the mandate says what.
     *
     * @param number the column with the number of the version
     * @param onBehalfOf the column with the id of the one in whose name alone it is brought, if it is
     */
    Fragment doubtful(Fragment number, Fragment onBehalfOf);

    /**
     * The numbers of the versions in force at a moment, whoever may see the messages: for what is known to have been brought,
     * and never to be shown.
     */
    Map<LobbyMessageId, Integer> inForce(Set<LobbyMessageId> ids, Instant at);

    /**
     * The condition that the viewer may see the message of a row, beginning with {@code AND}.
     *
     * @param id the column with the id of the message
     */
    Fragment seen(Viewer viewer, Fragment id);
}
