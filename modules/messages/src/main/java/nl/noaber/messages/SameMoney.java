package nl.noaber.messages;

import java.util.List;
import nl.noaber.programmes.BudgetChapterId;
import org.jspecify.annotations.Nullable;

/**
 * A sum that more than one message asks.
 *
 * @param budgetArticle where one is named: an ask without one may mean any
 * @param amount in whole euros
 * @param total how many asks there are for it, of which these are the first
 */
public record SameMoney(
        @Nullable Integer budgetYear,
        BudgetChapterId budgetChapterId,
        @Nullable String budgetArticle,
        long amount,
        boolean structural,
        int total,
        List<AskedBy> asks) {

    public SameMoney {
        asks = List.copyOf(asks);
    }

    /** An ask and the message that asks it. */
    public record AskedBy(LobbyMessage message, MessageAsk ask) {}
}
