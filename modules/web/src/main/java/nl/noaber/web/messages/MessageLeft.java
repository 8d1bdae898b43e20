package nl.noaber.web.messages;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a change to a message. */
public record MessageLeft(
        @Nullable Message lobbyMessage, @Nullable Conflict conflict, List<UserError> userErrors) {

    static MessageLeft refused(List<UserError> mistakes) {
        return new MessageLeft(null, null, mistakes);
    }

    /** With a conflict the record is there too, as others left it. */
    boolean stored() {
        return lobbyMessage != null && conflict == null && userErrors.isEmpty();
    }

    @Nullable
    Integer version() {
        return lobbyMessage == null ? null : lobbyMessage.version();
    }

    /** As it was left. */
    public record Message(String id, int version) {}
}
