package nl.noaber.web.messages;

import java.util.List;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a change to a message. */
public record MessageLeft(
        @Nullable Message lobbyMessage, @Nullable Conflict conflict, List<UserError> userErrors) {

    static MessageLeft refused(List<UserError> mistakes) {
        return new MessageLeft(null, null, mistakes);
    }

    /** With a conflict the record is there too, as others left it. */
    public boolean stored() {
        return lobbyMessage != null && conflict == null && userErrors.isEmpty();
    }

    /** Why it was not done, as problems; of a conflict, that somebody else was first. */
    public Errors problems(Viewer viewer) {
        return conflict == null
                ? new Errors(userErrors)
                : Errors.of("CONFLICT", "", Text.in(viewer.locale()).get("messages.changedMeanwhile"));
    }

    /** Whether it is put to those who say it with us. */
    boolean isInAlignment() {
        return lobbyMessage != null && lobbyMessage.state().equals("IN_ALIGNMENT");
    }

    @Nullable
    Integer version() {
        return lobbyMessage == null ? null : lobbyMessage.version();
    }

    /** As it was left. */
    public record Message(String id, String state, int version) {}
}
