package nl.noaber.messages;

import java.time.Instant;
import java.util.List;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a lobby message at one time, without what is large; see {@link MessageVersions}. It never changes,
 * but for its class under the Woo.
 *
 * @param visibility of its message
 * @param number from 1
 * @param note why it was made
 * @param restoredFrom of an older version that was made the newest again: its number
 * @param madeBy the user's name at that time
 * @param disclosure its class under the Woo, with the grounds
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
        String madeBy,
        Disclosure disclosure) {

    /** The name of this type in the GraphQL schema. */
    public static final String TYPE = "MessageVersion";

    public DisclosureClass disclosureClass() {
        return disclosure.disclosureClass();
    }

    public List<DisclosureGround> disclosureGrounds() {
        return disclosure.grounds();
    }
}
