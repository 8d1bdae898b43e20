package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.AskId;
import nl.noaber.messages.AskedInMessage;
import nl.noaber.messages.Asks;
import nl.noaber.messages.LobbyMessageId;

/** Reads asks in their last words. */
@Singleton
final class AskReader implements Asks {

    private final Database database;

    AskReader(Database database) {
        this.database = database;
    }

    @Override
    public Map<AskId, AskedInMessage> byIds(Viewer viewer, Set<AskId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<AskId, AskedInMessage> last = new HashMap<>();
        database.sql("""
            SELECT w.ask_id, w.text, w.amount, w.structural, w.from_year, w.until_year, w.budget_chapter_id,
                   w.budget_article, v.lobby_message_id, v.number = m.number AS newest, m.visibility, m.withdrawn_at
              FROM lobby_message_ask_wording w
              JOIN lobby_message_version v ON v.id = w.version_id
              JOIN lobby_message m ON m.id = v.lobby_message_id
             WHERE w.ask_id IN (:asks)
            """)
                .bind("asks", ids)
                .append(Sight.ofVersions(viewer))
                .append("ORDER BY v.number DESC, w.position")
                .group(row -> row.id("ask_id", AskId::new), AskReader::asked)
                .forEach((id, worded) -> last.put(id, worded.getFirst()));
        return last;
    }

    private static AskedInMessage asked(Row row) {
        return new AskedInMessage(
                AskRow.read(row),
                row.id("lobby_message_id", LobbyMessageId::new),
                row.choice("visibility", Visibility.class),
                row.flag("newest"),
                row.instantOrNull("withdrawn_at") != null);
    }
}
