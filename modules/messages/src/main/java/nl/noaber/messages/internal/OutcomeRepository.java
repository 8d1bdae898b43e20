package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.messages.AskId;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.Outcome;
import nl.noaber.messages.OutcomeId;

@Singleton
final class OutcomeRepository {

    private final Database database;

    OutcomeRepository(Database database) {
        this.database = database;
    }

    /** An outcome that is there, with its message, taken back or not. */
    record Stored(LobbyMessageId message, Outcome outcome, boolean withdrawn) {}

    Map<AskId, List<Outcome>> ofAsks(Viewer viewer, Set<AskId> asks) {
        return database.sql("SELECT")
                .append(OutcomeRow.COLUMNS)
                .append("""
                      FROM lobby_message_outcome o
                      JOIN lobby_message m ON m.id = o.lobby_message_id
                     WHERE o.ask_id IN (:asks) AND o.withdrawn_at IS NULL
                    """)
                .bind("asks", asks)
                .append(Sight.of(viewer))
                .append("ORDER BY o.ask_id, o.booked_at DESC, o.id DESC")
                .group(row -> row.id("ask_id", AskId::new), OutcomeRow::read);
    }

    /** The asks of which something came and that the newest version does not make, as each older version words them. */
    Map<LobbyMessageId, List<MessageAsk>> worded(Viewer viewer, Set<LobbyMessageId> messages) {
        return database.sql("""
            SELECT v.lobby_message_id, w.ask_id, w.text, w.amount, w.structural, w.from_year, w.until_year,
                   w.budget_chapter_id, w.budget_article
              FROM lobby_message m
              JOIN lobby_message_version v ON v.lobby_message_id = m.id
              JOIN lobby_message_ask_wording w ON w.version_id = v.id
             WHERE m.id IN (:messages)
               AND EXISTS (SELECT 1
                             FROM lobby_message_outcome o
                            WHERE o.ask_id = w.ask_id AND o.withdrawn_at IS NULL)
               AND NOT EXISTS (SELECT 1
                                 FROM lobby_message_version newest
                                 JOIN lobby_message_ask_wording made ON made.version_id = newest.id
                                WHERE newest.lobby_message_id = m.id
                                  AND newest.number = m.number
                                  AND made.ask_id = w.ask_id)
            """)
                .bind("messages", messages)
                .append(Sight.ofVersions(viewer))
                .append("ORDER BY v.number DESC, w.position")
                .group(row -> row.id("lobby_message_id", LobbyMessageId::new), AskRow::read);
    }

    Map<OutcomeId, Outcome> byIds(Viewer viewer, Set<OutcomeId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql("SELECT")
                        .append(OutcomeRow.COLUMNS)
                        .append("""
                              FROM lobby_message_outcome o
                              JOIN lobby_message m ON m.id = o.lobby_message_id
                             WHERE o.id IN (:ids) AND o.withdrawn_at IS NULL
                            """)
                        .bind("ids", ids)
                        .append(Sight.of(viewer))
                        .map(row -> row.id("id", OutcomeId::new), OutcomeRow::read);
    }

    /** The message that asks it. */
    Optional<LobbyMessageId> asking(AskId ask) {
        return database.sql("SELECT lobby_message_id FROM lobby_message_ask WHERE id = :ask")
                .bind("ask", ask)
                .single(row -> row.id("lobby_message_id", LobbyMessageId::new));
    }

    /** The amount in the last version that asks it; empty when that names none. */
    Optional<Long> asked(AskId ask) {
        return database.sql("""
            SELECT w.amount
              FROM lobby_message_ask_wording w
              JOIN lobby_message_version v ON v.id = w.version_id
             WHERE w.ask_id = :ask
             ORDER BY v.number DESC
             LIMIT 1
            """)
                .bind("ask", ask)
                .single(row -> Optional.ofNullable(row.longNumberOrNull("amount")))
                .flatMap(last -> last);
    }

    Optional<Stored> stored(OutcomeId id) {
        return database.sql("SELECT o.withdrawn_at,")
                .append(OutcomeRow.COLUMNS)
                .append("FROM lobby_message_outcome o WHERE o.id = :id")
                .bind("id", id)
                .single(row -> new Stored(
                        row.id("lobby_message_id", LobbyMessageId::new),
                        OutcomeRow.read(row),
                        row.instantOrNull("withdrawn_at") != null));
    }

    void insert(OutcomeRow outcome) {
        database.sql("""
            INSERT INTO lobby_message_outcome
                   (id, ask_id, lobby_message_id, result, amount, budget_chapter_id, budget_article, decision,
                   decided_on, source, address, note, booked_at, booked_by, booked_by_name)
            VALUES (:id, :askId, :lobbyMessageId, :result, :amount, :budgetChapterId, :budgetArticle, :decision,
                   :decidedOn, :source, :address, :note, :bookedAt, :bookedBy, :bookedByName)
            """).updateEach(List.of(outcome));
    }

    void withdraw(OutcomeId id, Instant now) {
        database.sql("UPDATE lobby_message_outcome SET withdrawn_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("now", now)
                .update();
    }
}
