package nl.noaber.web.messages;

import java.util.List;
import nl.noaber.web.messages.Wording.Named;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** What Parliament did with a message, and the groups that vote. */
@AnswerTo("messages/papers")
public record PapersView(@Nullable Message lobbyMessage, Groups organisations) {

    public record Message(
            String id, String title, boolean editable, boolean withdrawn, List<Paper> parliamentaryPapers) {}

    public record Groups(List<Named> nodes) {}
}
