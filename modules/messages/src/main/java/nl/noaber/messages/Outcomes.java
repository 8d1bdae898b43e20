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

    /** Books it once; sent again it answers what is stored. */
    Recording book(Viewer viewer, NewOutcome outcome);

    /** Takes it back; one that was taken back already stays so. */
    Recording withdraw(Viewer viewer, OutcomeId id);
}
