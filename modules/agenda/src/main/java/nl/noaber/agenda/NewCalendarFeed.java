package nl.noaber.agenda;

import org.jspecify.annotations.Nullable;

/**
 * A calendar feed to open.
 *
 * @param id chosen by the client: sent twice, one is opened
 * @param body whose meetings; for {@link CalendarFeedKind#BODY}, and for that alone
 * @param route along which meetings; for {@link CalendarFeedKind#ROUTE}, and for that alone
 */
public record NewCalendarFeed(
        CalendarFeedId id,
        CalendarFeedKind kind,
        @Nullable GovernanceBodyId body,
        @Nullable AgendaRouteId route) {

    /** One that needs neither a body nor a route. */
    public static NewCalendarFeed of(CalendarFeedId id, CalendarFeedKind kind) {
        return new NewCalendarFeed(id, kind, null, null);
    }
}
