package nl.noaber.messages;

import java.util.Set;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.BudgetChapterId;

/**
 * What decides whether a lobby message can be brought, and to whom.
 *
 * @param inForce the number of the version that was the newest at the moment that was asked about; of the first one before
 *     there was any
 * @param thatDay the number of the newest version by the end of that day in the Netherlands; 0 before there was any
 * @param substantive the number of the last version, at that moment, that changed what is said or asked
 * @param substantiveNow the same today: what was brought of an earlier one is stale
 * @param chapters the budget chapters of what it asks now
 */
public record Bringable(
        LobbyMessageId id,
        String title,
        MessageScope scope,
        MessageState state,
        boolean withdrawn,
        Visibility visibility,
        int number,
        int inForce,
        int thatDay,
        int substantive,
        int substantiveNow,
        Set<BudgetChapterId> chapters) {

    public Bringable {
        chapters = Set.copyOf(chapters);
    }
}
