package nl.noaber.messages;

import java.time.Instant;
import java.time.LocalDate;
import nl.noaber.programmes.BudgetChapterId;
import org.jspecify.annotations.Nullable;

/**
 * What came of an ask, as it was booked.
 *
 * @param amount in whole euros, as the ask counts it; null when none was given or it is not known
 * @param decision as its source calls it
 * @param bookedBy the user's name at that time
 */
public record Outcome(
        OutcomeId id,
        AskId askId,
        LobbyMessageId messageId,
        OutcomeResult result,
        @Nullable Long amount,
        @Nullable BudgetChapterId budgetChapterId,
        @Nullable String budgetArticle,
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        String source,
        @Nullable String address,
        @Nullable String note,
        Instant bookedAt,
        String bookedBy) {

    /** The name of this type in the GraphQL schema. */
    public static final String TYPE = "Outcome";

    public static final int LONGEST_DECISION = 500;

    /** The same, booked by somebody else or at another moment. */
    public Outcome booked(Instant at, String by) {
        return new Outcome(
                id,
                askId,
                messageId,
                result,
                amount,
                budgetChapterId,
                budgetArticle,
                decision,
                decidedOn,
                source,
                address,
                note,
                at,
                by);
    }
}
