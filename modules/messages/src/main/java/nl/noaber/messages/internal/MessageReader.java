package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.Audience;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageFilter;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessageOrder;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;

/** Reads lobby messages, as the viewer may see them. */
@Singleton
final class MessageReader {

    private static final String ABOUT = """
         FROM lobby_message_challenge about
         JOIN lobby_message m ON m.id = about.lobby_message_id
        WHERE m.withdrawn_at IS NULL
        """;

    private final Database database;
    private final Clock clock;

    MessageReader(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<LobbyMessageId, LobbyMessage> byIds(Viewer viewer, Set<LobbyMessageId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.sql("SELECT")
                .append(MessageRow.COLUMNS)
                .append("FROM lobby_message m WHERE m.id IN (:ids)")
                .bind("ids", ids)
                .append(Sight.of(viewer))
                .map(MessageReader::id, MessageReader::message);
    }

    Page<LobbyMessage> list(Viewer viewer, LobbyMessageFilter filter, LobbyMessageOrder order, PageRequest page) {
        MessagePlaces places = new MessagePlaces(order);
        List<LobbyMessage> found = database.sql("SELECT")
                .append(MessageRow.COLUMNS)
                .append("FROM lobby_message m WHERE TRUE")
                .append(Sight.of(viewer))
                .append(conditions(filter))
                .append(places.slice(page))
                .list(MessageReader::message);
        return Page.of(found, page, places::of);
    }

    /** Joint ones, the last changed first; for a partner those that it was asked about, for the board none. */
    Page<LobbyMessage> alignable(Viewer viewer, LobbyMessageFilter filter, PageRequest page) {
        MessagePlaces places = new MessagePlaces(LobbyMessageOrder.NEWEST);
        List<LobbyMessage> found = database.sql("SELECT")
                .append(MessageRow.COLUMNS)
                .append(joint(viewer, filter))
                .append(places.slice(page))
                .list(MessageReader::message);
        return Page.of(found, page, places::of);
    }

    long countAlignable(Viewer viewer, LobbyMessageFilter filter) {
        return database.sql("SELECT COUNT(*)").append(joint(viewer, filter)).count();
    }

    private Fragment joint(Viewer viewer, LobbyMessageFilter filter) {
        return sql -> sql.append("FROM lobby_message m WHERE m.scope = 'JOINT'")
                .append(Sight.of(viewer))
                .append(conditions(filter))
                .append(Sight.ofAlignment(viewer));
    }

    long count(Viewer viewer, LobbyMessageFilter filter) {
        return database.sql("SELECT COUNT(*) FROM lobby_message m WHERE TRUE")
                .append(Sight.of(viewer))
                .append(conditions(filter))
                .count();
    }

    private Fragment conditions(LobbyMessageFilter filter) {
        return sql -> {
            sql.append(filter.withdrawn() ? "AND m.withdrawn_at IS NOT NULL" : "AND m.withdrawn_at IS NULL")
                    .appendIfSet("AND m.state IN (:states)", "states", filter.states())
                    .appendIfSet("AND m.scope = :scope", "scope", filter.scope())
                    .appendIfSet("AND m.budget_year = :budgetYear", "budgetYear", filter.budgetYear())
                    .appendIfSet("AND m.owner_id = :owner", "owner", filter.owner())
                    .appendIfSet("""
                        AND EXISTS (SELECT 1 FROM lobby_message_challenge about
                                     WHERE about.lobby_message_id = m.id AND about.challenge_id = :challenge)
                        """, "challenge", filter.challenge());
            if (filter.staleEvidence() != null) {
                sql.append("""
                    AND EXISTS (SELECT 1 FROM lobby_message_evidence e
                                 WHERE e.lobby_message_id = m.id AND e.valid_until < :today) = :stale
                    """).bind("today", DutchTime.today(clock)).bind("stale", filter.staleEvidence());
            }
        };
    }

    /** The same part of each list, in one statement. */
    Map<ChallengeId, Page<LobbyMessage>> about(Viewer viewer, Set<ChallengeId> challenges, PageRequest page) {
        MessagePlaces places = new MessagePlaces(LobbyMessageOrder.NEWEST);
        Map<ChallengeId, List<LobbyMessage>> found = database.sql("")
                .append(sql -> sql.appendEach(
                        "wanted",
                        challenges,
                        "UNION ALL",
                        part -> part.append("(SELECT about.challenge_id,")
                                .append(MessageRow.COLUMNS)
                                .append(ABOUT)
                                .append("AND about.challenge_id = :wanted")
                                .append(Sight.of(viewer))
                                .append(places.slice(page))
                                .append(")")))
                .append(places.order(page))
                .group(row -> row.id("challenge_id", ChallengeId::new), MessageReader::message);
        Map<ChallengeId, Page<LobbyMessage>> pages = new HashMap<>();
        challenges.forEach(id -> pages.put(id, Page.of(found.getOrDefault(id, List.of()), page, places::of)));
        return pages;
    }

    Map<ChallengeId, Long> countAbout(Viewer viewer, Set<ChallengeId> challenges) {
        Map<ChallengeId, Long> counts = new HashMap<>();
        challenges.forEach(id -> counts.put(id, 0L));
        counts.putAll(database.sql("SELECT about.challenge_id, COUNT(*) AS total")
                .append(ABOUT)
                .append("AND about.challenge_id IN (:challenges)")
                .bind("challenges", challenges)
                .append(Sight.of(viewer))
                .append("GROUP BY about.challenge_id")
                .map(row -> row.id("challenge_id", ChallengeId::new), row -> row.longNumber("total")));
        return counts;
    }

    Map<LobbyMessageId, List<ChallengeId>> challenges(Viewer viewer, Set<LobbyMessageId> ids) {
        return database.sql("""
            SELECT m.id, about.challenge_id
              FROM lobby_message m
              JOIN lobby_message_challenge about ON about.lobby_message_id = m.id
             WHERE m.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(Sight.of(viewer))
                .append("ORDER BY m.id, about.challenge_id")
                .group(MessageReader::id, row -> row.id("challenge_id", ChallengeId::new));
    }

    Map<LobbyMessageId, List<MessageEvidence>> evidence(Viewer viewer, Set<LobbyMessageId> ids) {
        return database.sql("""
            SELECT m.id, e.text, e.source, e.address, e.valid_until
              FROM lobby_message m
              JOIN lobby_message_evidence e ON e.lobby_message_id = m.id
             WHERE m.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(Sight.of(viewer))
                .append("ORDER BY m.id, e.position")
                .group(MessageReader::id, EvidenceRow::read);
    }

    Map<LobbyMessageId, Audience> audiences(Viewer viewer, Set<LobbyMessageId> ids) {
        Map<LobbyMessageId, List<Named>> named = database.sql("""
            SELECT m.id, m.visibility, beside.principal_id
              FROM lobby_message m
              JOIN lobby_message_audience beside ON beside.record_id = m.id
             WHERE m.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(Sight.of(viewer))
                .append("ORDER BY m.id, beside.principal_id")
                .group(
                        MessageReader::id,
                        row -> new Named(row.choice("visibility", Visibility.class), row.uuid("principal_id")));
        Map<LobbyMessageId, Audience> audiences = new HashMap<>();
        named.forEach((id, principals) -> audiences.put(id, audience(principals)));
        return audiences;
    }

    private record Named(Visibility visibility, UUID principal) {}

    private static Audience audience(List<Named> named) {
        return new Audience(
                named.stream()
                        .filter(one -> one.visibility() == Visibility.SHARED)
                        .map(one -> new OrganisationId(one.principal()))
                        .collect(Collectors.toSet()),
                named.stream()
                        .filter(one -> one.visibility() == Visibility.CONFIDENTIAL)
                        .map(one -> new UserId(one.principal()))
                        .collect(Collectors.toSet()));
    }

    private static LobbyMessageId id(Row row) {
        return row.id("id", LobbyMessageId::new);
    }

    private static LobbyMessage message(Row row) {
        return MessageRow.read(row).shown();
    }
}
