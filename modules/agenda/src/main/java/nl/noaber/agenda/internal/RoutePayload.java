package nl.noaber.agenda.internal;

import java.util.List;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The answer to a change to a route. */
record RoutePayload(@Nullable AgendaRoute route, @Nullable Conflict conflict, List<Problem> userErrors) {

    static RoutePayload of(Recording<AgendaRoute> recording) {
        return switch (recording) {
            case Recorded<AgendaRoute>(AgendaRoute route) -> new RoutePayload(route, null, List.of());
            case Conflicting<AgendaRoute>(AgendaRoute route, Conflict conflict) ->
                new RoutePayload(route, conflict, List.of());
            case Refused<AgendaRoute>(List<Problem> problems) -> new RoutePayload(null, null, problems);
        };
    }

    static RoutePayload refused(List<Problem> problems) {
        return new RoutePayload(null, null, problems);
    }
}
