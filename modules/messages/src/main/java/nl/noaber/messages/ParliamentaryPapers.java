package nl.noaber.messages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** What Parliament did with lobby messages. Who may see the message may see it; the team records it. */
public interface ParliamentaryPapers {

    /** Those about each of these messages, the latest first; a message without any is absent. */
    Map<LobbyMessageId, List<ParliamentaryPaper>> about(Viewer viewer, Set<LobbyMessageId> messages);

    /**
     * Links a paper to a message, once however often it is sent, or writes anew what is known of it.
     *
     * @param expectedVersion the version that the change started from; null for one that is new
     */
    Recording record(
            Viewer viewer,
            ParliamentaryPaperId id,
            LobbyMessageId message,
            @Nullable Integer expectedVersion,
            PaperDetails details);

    /** Takes a paper away; one that is away stays so. */
    Recording withdraw(Viewer viewer, ParliamentaryPaperId id);
}
