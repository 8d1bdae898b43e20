package nl.noaber.messages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;

/** What came of what lobby messages ask. Who may see the message may see it; the team books. */
public interface Outcomes {

    /** What came of each of these, the newest first; an ask of which nothing came yet is absent. */
    Map<AskId, List<Outcome>> ofAsks(Viewer viewer, Set<AskId> asks);

    /**
     * By message, the asks of which something came and that the newest version no longer makes, in the words of the last
     * version that made them; the last first. A message without such is absent.
     */
    Map<LobbyMessageId, List<MessageAsk>> droppedAsks(Viewer viewer, Set<LobbyMessageId> messages);

    /** Those with these ids that were not taken back. */
    Map<OutcomeId, Outcome> byIds(Viewer viewer, Set<OutcomeId> ids);

    /**
     * Books it once; sent again it answers what is stored.
     *
     * @param acceptedWarnings the codes of refusals that the user knows of: {@code AMOUNT_UNLIKE_ASK}
     */
    Recording book(Viewer viewer, NewOutcome outcome, Set<String> acceptedWarnings);

    /** The same, with no warning accepted. */
    default Recording book(Viewer viewer, NewOutcome outcome) {
        return book(viewer, outcome, Set.of());
    }

    /** Takes it back; one that was taken back already stays so. */
    Recording withdraw(Viewer viewer, OutcomeId id);
}
