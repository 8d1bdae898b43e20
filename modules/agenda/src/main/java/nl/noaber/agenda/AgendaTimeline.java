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

    /** How many routes with their steps: more lines nobody can follow. */
    public static final int MOST_DRAWN = 5;

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

    /**
     * A route.
     *
     * @param drawn whether it is one of the few with their steps
     * @param steps all of them, planned; none when it is not
     */
    public record Along(AgendaRouteId id, String title, boolean drawn, List<RouteStep> steps) {

        public Along {
            steps = List.copyOf(steps);
        }
    }
}
