package nl.noaber.agenda;

import java.time.Instant;
import nl.noaber.access.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A secret address under which a calendar program reads meetings as its owner sees them at that moment.
 *
 * @param body whose meetings; null but for {@link CalendarFeedKind#BODY}
 * @param route along which meetings; null but for {@link CalendarFeedKind#ROUTE}
 * @param lastReadAt to the minute; null for never
 * @param revokedAt when it was taken back; null while it was not
 */
public record CalendarFeed(
        CalendarFeedId id,
        UserId owner,
        CalendarFeedKind kind,
        @Nullable GovernanceBodyId body,
        @Nullable AgendaRouteId route,
        Instant openedAt,
        @Nullable Instant lastReadAt,
        @Nullable Instant revokedAt) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "CalendarFeed";
}
