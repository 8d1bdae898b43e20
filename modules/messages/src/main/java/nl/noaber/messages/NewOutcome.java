package nl.noaber.messages;

import java.time.LocalDate;
import nl.noaber.programmes.BudgetChapterId;
import org.jspecify.annotations.Nullable;

/**
 * What came of an ask, to be booked.
 *
 * @param id stored once, however often it is sent
 * @param amount in whole euros, from 1 to {@value MessageAsk#HIGHEST_AMOUNT}
 */
public record NewOutcome(
        OutcomeId id,
        AskId ask,
        OutcomeResult result,
        @Nullable Long amount,
        @Nullable BudgetChapterId budgetChapter,
        @Nullable String budgetArticle,
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        String source,
        @Nullable String address,
        @Nullable String note) {}
