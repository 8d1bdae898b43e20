package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.access.EndsWithTokens;
import nl.noaber.access.UserId;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.CalendarFeed;
import nl.noaber.agenda.CalendarFeedId;
import nl.noaber.agenda.CalendarFeedKind;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads and writes calendar feeds. */
@Singleton
final class CalendarFeedRepository implements EndsWithTokens {

    private static final String SELECT =
            "SELECT id, user_id, kind, body_id, route_id, opened_at, last_read_at, revoked_at FROM calendar_feed";

    private final Database database;

    CalendarFeedRepository(Database database) {
        this.database = database;
    }

    private record Stored(
            CalendarFeedId id,
            UserId userId,
            CalendarFeedKind kind,
            @Nullable GovernanceBodyId bodyId,
            @Nullable AgendaRouteId routeId,
            Instant openedAt) {}

    List<CalendarFeed> open(UUID user) {
        return database.sql(SELECT)
                .append("WHERE user_id = :user AND revoked_at IS NULL ORDER BY id DESC")
                .bind("user", user)
                .list(CalendarFeedRepository::feed);
    }

    /** Those that are the viewer's own. */
    Map<CalendarFeedId, CalendarFeed> byIds(Viewer viewer, Set<CalendarFeedId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql(SELECT)
                        .append("WHERE id IN (:ids) AND user_id = :user")
                        .bind("ids", ids)
                        .bind("user", viewer.userId())
                        .map(row -> row.id("id", CalendarFeedId::new), CalendarFeedRepository::feed);
    }

    /** Whoever's it is. */
    Optional<CalendarFeed> byId(CalendarFeedId id) {
        return database.sql(SELECT).append("WHERE id = :id").bind("id", id).single(CalendarFeedRepository::feed);
    }

    /**
     * Inserts it, unless its id is there already.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(CalendarFeed feed) {
        return database.sql("""
            INSERT INTO calendar_feed (id, user_id, kind, body_id, route_id, opened_at)
            VALUES (:id, :userId, :kind, :bodyId, :routeId, :openedAt)
            """)
                .bindAll(new Stored(feed.id(), feed.owner(), feed.kind(), feed.body(), feed.route(), feed.openedAt()))
                .insertIfAbsent();
    }

    /** Whether it was open. */
    boolean revoke(CalendarFeedId id, Instant now) {
        return database.sql("UPDATE calendar_feed SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                        .bind("id", id)
                        .bind("now", now)
                        .update()
                == 1;
    }

    @Override
    public void end(UserId user, Instant now) {
        database.sql("UPDATE calendar_feed SET revoked_at = :now WHERE user_id = :user AND revoked_at IS NULL")
                .bind("user", user)
                .bind("now", now)
                .update();
    }

    void read(CalendarFeedId id, Instant now) {
        database.sql("UPDATE calendar_feed SET last_read_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("now", now)
                .update();
    }

    private static CalendarFeed feed(Row row) {
        return new CalendarFeed(
                row.id("id", CalendarFeedId::new),
                row.id("user_id", UserId::new),
                row.choice("kind", CalendarFeedKind.class),
                row.idOrNull("body_id", GovernanceBodyId::new),
                row.idOrNull("route_id", AgendaRouteId::new),
                row.instant("opened_at"),
                row.instantOrNull("last_read_at"),
                row.instantOrNull("revoked_at"));
    }
}
