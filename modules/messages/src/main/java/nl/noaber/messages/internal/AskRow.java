package nl.noaber.messages.internal;

import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.AskId;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageVersionId;
import nl.noaber.programmes.BudgetChapterId;
import org.jspecify.annotations.Nullable;

/** An ask in a version. */
record AskRow(
        MessageVersionId versionId,
        int position,
        AskId askId,
        String text,
        @Nullable Long amount,
        @Nullable Boolean structural,
        @Nullable Integer fromYear,
        @Nullable Integer untilYear,
        @Nullable BudgetChapterId budgetChapterId,
        @Nullable String budgetArticle) {

    /** That a message asks it. */
    record Asked(AskId id, LobbyMessageId lobbyMessageId) {}

    static AskRow of(MessageVersionId version, int position, MessageAsk ask) {
        return new AskRow(
                version,
                position,
                ask.id(),
                ask.text(),
                ask.amount(),
                ask.structural(),
                ask.fromYear(),
                ask.untilYear(),
                ask.budgetChapterId(),
                ask.budgetArticle());
    }

    static MessageAsk read(Row row) {
        return new MessageAsk(
                row.id("ask_id", AskId::new),
                row.text("text"),
                row.longNumberOrNull("amount"),
                row.flagOrNull("structural"),
                row.numberOrNull("from_year"),
                row.numberOrNull("until_year"),
                row.idOrNull("budget_chapter_id", BudgetChapterId::new),
                row.textOrNull("budget_article"));
    }
}
