package nl.noaber.messages;

import java.time.Instant;
import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What the region asks, without its wording; see {@link MessageVersions}.
 *
 * @param title in the newest version
 * @param number of the newest version, from 1
 * @param ownerId who of the team looks after it
 * @param budgetYear the year of the budget it aims at
 * @param alignmentShared whether those who were asked to sign off may see each other's answers
 * @param createdBy who drafted it: the user's name at that time
 * @param version counts its changes, from 1; not those of its wording alone
 */
public record LobbyMessage(
        LobbyMessageId id,
        MessageScope scope,
        MessageState state,
        String title,
        int number,
        UserId ownerId,
        @Nullable Integer budgetYear,
        Visibility visibility,
        boolean alignmentShared,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        int version,
        boolean withdrawn) {

    /** The name of this type in the GraphQL schema, the change log and the search index. */
    public static final String TYPE = "LobbyMessage";

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_TEXT = 20_000;
    public static final int LONGEST_NOTE = 2_000;
    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2100;

    /** The states it can be taken to. */
    public List<MessageState> nextStates() {
        return state.next(scope);
    }

    /** Whether its wording may be changed in this state. */
    public boolean wordable() {
        return state.isWordable();
    }
}
