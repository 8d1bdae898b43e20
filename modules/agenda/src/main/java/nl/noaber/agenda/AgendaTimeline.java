package nl.noaber.agenda;

import java.util.List;

/**
 * The meetings of a period and the routes across them, as one viewer sees them.
 *
 * @param meetings the earliest first
 * @param more whether there are more of them
 * @param routes by title
 */
public record AgendaTimeline(List<Held> meetings, boolean more, List<Along> routes) {

    /** How many meetings are on it. */
    public static final int MOST_MEETINGS = 500;

    /** How many routes. */
    public static final int MOST_ROUTES = 100;

    public AgendaTimeline {
        meetings = List.copyOf(meetings);
        routes = List.copyOf(routes);
    }

    /**
     * A meeting.
     *
     * @param table what its body is called
     */
    public record Held(Meeting meeting, String table) {}

    /** A route with all its steps, planned. */
    public record Along(AgendaRouteId id, String title, List<RouteStep> steps) {

        public Along {
            steps = List.copyOf(steps);
        }
    }
}
