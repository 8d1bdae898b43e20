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
                 WHERE v.lobby_message_id = m.id AND v.made_at < :tomorrow) AS that_day,
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

    private static final String STANDINGS = """
        SELECT m.id, m.withdrawn_at IS NOT NULL AS message_withdrawn, m.state AS message_state,
               m.scope AS message_scope,
               (SELECT MAX(v.number) FROM lobby_message_version v
                 WHERE v.lobby_message_id = m.id AND v.nature = 'SUBSTANTIVE') AS substantive,
               (SELECT JSON_ARRAYAGG(HEX(a.organisation_id)) FROM sign_off a
                 WHERE a.lobby_message_id = m.id AND a.withdrawn_at IS NULL AND m.scope = 'JOINT'
                   AND a.status IN ('AGREED', 'AGREED_WITH_RESERVATION')) AS agreeing,
               (SELECT JSON_ARRAYAGG(HEX(a.organisation_id)) FROM sign_off a
                 WHERE a.lobby_message_id = m.id AND a.withdrawn_at IS NULL AND m.scope = 'JOINT'
                   AND a.status NOT IN ('AGREED', 'AGREED_WITH_RESERVATION')) AS lacking
          FROM lobby_message m
         WHERE m.id IN (
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
                        .bind("tomorrow", MandateReader.tomorrow(at))
                        .append(Sight.of(viewer))
                        .map(row -> row.id("id", LobbyMessageId::new), BringableReader::read);
    }

    @Override
    public Map<VersionNumber, Mandate> mandates(Viewer viewer, Set<VersionNumber> versions, Instant at) {
        return versions.isEmpty() ? Map.of() : mandates.of(viewer, versions, at);
    }

    @Override
    public Map<LobbyMessageId, Integer> inForce(Set<LobbyMessageId> ids, Instant at) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql("""
                    SELECT v.lobby_message_id, COALESCE(MAX(CASE WHEN v.made_at <= :at THEN v.number END), 1) AS in_force
                      FROM lobby_message_version v
                     WHERE v.lobby_message_id IN (:ids)
                     GROUP BY v.lobby_message_id
                    """)
                        .bind("ids", ids)
                        .bind("at", at)
                        .map(row -> row.id("lobby_message_id", LobbyMessageId::new), row -> row.number("in_force"));
    }

    @Override
    public Fragment seen(Viewer viewer, Fragment id) {
        return sql -> sql.append("AND EXISTS (SELECT 1 FROM lobby_message m WHERE m.id =")
                .append(id)
                .append(Sight.of(viewer))
                .append(")");
    }

    @Override
    public Fragment standings(Viewer viewer, Fragment ids) {
        return sql -> sql.append("(")
                .append(STANDINGS)
                .append(ids)
                .append(")")
                .append(Sight.of(viewer))
                .append(") standing");
    }

    @Override
    public Fragment doubtful(Fragment number, Fragment onBehalfOf) {
        return sql -> sql.append("""
            AND (standing.message_withdrawn
                 OR standing.message_state NOT IN ('AGREED', 'ACTIVE', 'ACHIEVED')
                 OR standing.substantive >
            """)
                .append(number)
                .append("OR")
                .append(onBehalfOf)
                .append("""
                    IS NULL AND standing.message_scope = 'JOINT'
                            AND (standing.agreeing IS NULL OR standing.lacking IS NOT NULL)
                    OR COALESCE(JSON_CONTAINS(standing.agreeing, JSON_QUOTE(HEX(
                    """)
                .append(onBehalfOf)
                .append("))), 0) = 0 AND")
                .append(onBehalfOf)
                .append("IS NOT NULL)");
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
                Objects.requireNonNullElse(row.numberOrNull("that_day"), 0),
                Objects.requireNonNullElse(row.numberOrNull("substantive"), first),
                Objects.requireNonNullElse(row.numberOrNull("substantive_now"), first),
                row.uuids("chapters").stream().map(BudgetChapterId::new).collect(Collectors.toSet()));
    }
}
