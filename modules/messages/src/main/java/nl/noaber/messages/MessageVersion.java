package nl.noaber.messages;

import java.time.Instant;
import nl.noaber.kernel.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a lobby message at one time, without what is large; see {@link MessageVersions}. It never changes.
 *
 * @param visibility of its message
 * @param number from 1
 * @param note why it was made
 * @param restoredFrom of an older version that was made the newest again: its number
 * @param madeBy the user's name at that time
 */
public record MessageVersion(
        MessageVersionId id,
        LobbyMessageId messageId,
        Visibility visibility,
        int number,
        String title,
        MessageChange change,
        @Nullable String note,
        @Nullable Integer restoredFrom,
        Instant madeAt,
        String madeBy) {}
