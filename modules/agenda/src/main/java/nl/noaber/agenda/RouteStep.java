package nl.noaber.agenda;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a route, as one viewer sees it: of a meeting that the viewer may not see it has nothing.
 *
 * @param number its place, from 1
 * @param body where it is to be treated, as the route says
 * @param meeting the one that was chosen, withdrawn or cancelled or not
 * @param table what the meeting is called, or else the body
 * @param time when it is planned; null when no day is known, or its meeting was withdrawn or cancelled
 * @param alternatives other meetings that would do as well
 */
public record RouteStep(
        int number,
        String title,
        @Nullable String yields,
        @Nullable GovernanceBodyId body,
        @Nullable Meeting meeting,
        @Nullable String table,
        @Nullable MeetingTime time,
        @Nullable LocalDate noLaterThan,
        @Nullable String noLaterReason,
        List<Meeting> alternatives,
        List<RouteDependency> follows,
        PlannedStop plan) {

    public RouteStep {
        alternatives = List.copyOf(alternatives);
        follows = List.copyOf(follows);
    }
}
