package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.Bringable;
import nl.noaber.messages.BringableMessages;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.Mandate;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.VersionNumber;
import nl.noaber.programmes.BudgetChapterId;

@Singleton
final class BringableReader implements BringableMessages {

    private static final String SELECT = """
        SELECT m.id, m.title, m.scope, m.state, m.withdrawn_at IS NOT NULL AS withdrawn, m.visibility, m.number,
               (SELECT MAX(v.number) FROM lobby_message_version v
                 WHERE v.lobby_message_id = m.id AND v.made_at <= :at) AS in_force,
               (SELECT MAX(v.number) FROM lobby_message_version v
                 WHERE v.lobby_message_id = m.id AND v.made_at <= :at AND v.nature = 'SUBSTANTIVE') AS substantive,
               (SELECT MAX(v.number) FROM lobby_message_version v
                 WHERE v.lobby_message_id = m.id AND v.nature = 'SUBSTANTIVE') AS substantive_now,
               (SELECT JSON_ARRAYAGG(HEX(w.budget_chapter_id))
                  FROM lobby_message_version v
                  JOIN lobby_message_ask_wording w ON w.version_id = v.id
                 WHERE v.lobby_message_id = m.id AND v.number = m.number
                   AND w.budget_chapter_id IS NOT NULL) AS chapters
          FROM lobby_message m
         WHERE m.id IN (:ids)
        """;

    private final Database database;
    private final MandateReader mandates;

    BringableReader(Database database, MandateReader mandates) {
        this.database = database;
        this.mandates = mandates;
    }

    @Override
    public Map<LobbyMessageId, Bringable> byIds(Viewer viewer, Set<LobbyMessageId> ids, Instant at) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql(SELECT)
                        .bind("ids", ids)
                        .bind("at", at)
                        .append(Sight.of(viewer))
                        .map(row -> row.id("id", LobbyMessageId::new), BringableReader::read);
    }

    @Override
    public Map<VersionNumber, Mandate> mandates(Viewer viewer, Set<VersionNumber> versions, Instant at) {
        return versions.isEmpty() ? Map.of() : mandates.of(viewer, versions, at);
    }

    @Override
    public Fragment seen(Viewer viewer, Fragment id) {
        return sql -> sql.append("AND EXISTS (SELECT 1 FROM lobby_message m WHERE m.id =")
                .append(id)
                .append(Sight.of(viewer))
                .append(")");
    }

    private static Bringable read(Row row) {
        int first = 1;
        return new Bringable(
                row.id("id", LobbyMessageId::new),
                row.text("title"),
                row.choice("scope", MessageScope.class),
                row.choice("state", MessageState.class),
                row.flag("withdrawn"),
                row.choice("visibility", Visibility.class),
                row.number("number"),
                Objects.requireNonNullElse(row.numberOrNull("in_force"), first),
                Objects.requireNonNullElse(row.numberOrNull("substantive"), first),
                Objects.requireNonNullElse(row.numberOrNull("substantive_now"), first),
                row.uuids("chapters").stream().map(BudgetChapterId::new).collect(Collectors.toSet()));
    }
}
