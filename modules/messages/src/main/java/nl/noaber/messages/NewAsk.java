package nl.noaber.messages;

import nl.noaber.programmes.BudgetChapterId;
import org.jspecify.annotations.Nullable;

/**
 * An ask to write; see {@link MessageAsk} for the fields.
 *
 * @param id of one that the message asked before; null for a new one
 */
public record NewAsk(
        @Nullable AskId id,
        String text,
        @Nullable Long amount,
        @Nullable Boolean structural,
        @Nullable Integer fromYear,
        @Nullable Integer untilYear,
        @Nullable BudgetChapterId budgetChapter,
        @Nullable String budgetArticle) {

    /** A decision, without an amount. */
    public static NewAsk of(String text) {
        return new NewAsk(null, text, null, null, null, null, null, null);
    }

    /** An amount for every year from this one on. */
    public static NewAsk structural(String text, long amount, int fromYear) {
        return new NewAsk(null, text, amount, true, fromYear, null, null, null);
    }
}
