package nl.noaber.messages.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.AskId;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.NewOutcome;
import nl.noaber.messages.Outcome;
import nl.noaber.messages.OutcomeId;
import nl.noaber.messages.OutcomeResult;
import nl.noaber.programmes.BudgetChapterId;
import org.jspecify.annotations.Nullable;

/** An outcome as its table has it. */
record OutcomeRow(
        OutcomeId id,
        AskId askId,
        LobbyMessageId lobbyMessageId,
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
        UUID bookedBy,
        String bookedByName) {

    static final String COLUMNS = """
        o.id, o.ask_id, o.lobby_message_id, o.result, o.amount, o.budget_chapter_id, o.budget_article, o.decision,
               o.decided_on, o.source, o.address, o.note, o.booked_at, o.booked_by_name
        """;

    static OutcomeRow of(Viewer viewer, LobbyMessageId message, NewOutcome given, Instant now) {
        return new OutcomeRow(
                given.id(),
                given.ask(),
                message,
                given.result(),
                given.amount(),
                given.budgetChapter(),
                Texts.stripped(given.budgetArticle()),
                Texts.stripped(given.decision()),
                given.decidedOn(),
                given.source().strip(),
                Texts.stripped(given.address()),
                Texts.stripped(given.note()),
                now,
                viewer.userId(),
                viewer.name());
    }

    Outcome shown() {
        return new Outcome(
                id,
                askId,
                lobbyMessageId,
                result,
                amount,
                budgetChapterId,
                budgetArticle,
                decision,
                decidedOn,
                source,
                address,
                note,
                bookedAt,
                bookedByName);
    }

    static Outcome read(Row row) {
        return new Outcome(
                row.id("id", OutcomeId::new),
                row.id("ask_id", AskId::new),
                row.id("lobby_message_id", LobbyMessageId::new),
                row.choice("result", OutcomeResult.class),
                row.longNumberOrNull("amount"),
                row.idOrNull("budget_chapter_id", BudgetChapterId::new),
                row.textOrNull("budget_article"),
                row.textOrNull("decision"),
                row.dateOrNull("decided_on"),
                row.text("source"),
                row.textOrNull("address"),
                row.textOrNull("note"),
                row.instant("booked_at"),
                row.text("booked_by_name"));
    }
}
