package nl.noaber.messages;

import nl.noaber.programmes.BudgetChapterId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, as one version words it: a decision, an amount, or both.
 *
 * @param id the same in every version in which it is asked
 * @param amount in whole euros, from 1 to {@value #HIGHEST_AMOUNT}: per year when structural, in all when not
 * @param structural null without an amount
 * @param untilYear the last year; null when it is to go on
 * @param budgetArticle as the budget numbers it
 */
public record MessageAsk(
        AskId id,
        String text,
        @Nullable Long amount,
        @Nullable Boolean structural,
        @Nullable Integer fromYear,
        @Nullable Integer untilYear,
        @Nullable BudgetChapterId budgetChapterId,
        @Nullable String budgetArticle) {

    /** The name of this type in the GraphQL schema. */
    public static final String TYPE = "MessageAsk";

    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_ARTICLE = 20;
    public static final long HIGHEST_AMOUNT = 100_000_000_000L;

    /** The same, to be written again under the same id. */
    public NewAsk again() {
        return new NewAsk(id, text, amount, structural, fromYear, untilYear, budgetChapterId, budgetArticle);
    }
}
