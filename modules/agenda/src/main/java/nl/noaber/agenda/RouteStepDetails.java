package nl.noaber.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What users can write about a step of a route.
 *
 * @param title what it is
 * @param yields what it must bring
 * @param body where it is treated
 * @param meeting the one that was chosen
 * @param time its own, when it is no meeting
 * @param noLaterThan the last day that is early enough for what follows, whenever that is
 * @param noLaterReason why, or who says so
 * @param alternatives other meetings that would do as well
 * @param follows the steps that come before it
 */
public record RouteStepDetails(
        String title,
        @Nullable String yields,
        @Nullable GovernanceBodyId body,
        @Nullable MeetingId meeting,
        @Nullable MeetingTime time,
        @Nullable LocalDate noLaterThan,
        @Nullable String noLaterReason,
        Set<MeetingId> alternatives,
        List<RouteDependency> follows) {

    public RouteStepDetails {
        alternatives = Set.copyOf(alternatives);
        follows = List.copyOf(follows);
    }

    /** Without a day yet. */
    public static RouteStepDetails of(String title, RouteDependency... follows) {
        return new RouteStepDetails(title, null, null, null, null, null, null, Set.of(), List.of(follows));
    }

    /** The same, at this meeting. */
    public RouteStepDetails at(MeetingId chosen) {
        return new RouteStepDetails(
                title, yields, body, chosen, null, noLaterThan, noLaterReason, alternatives, follows);
    }

    /** The same, at a time of its own. */
    public RouteStepDetails at(MeetingTime own) {
        return new RouteStepDetails(title, yields, body, null, own, noLaterThan, noLaterReason, alternatives, follows);
    }

    /** The same, which must bring this. */
    public RouteStepDetails yielding(String what) {
        return new RouteStepDetails(
                title, what, body, meeting, time, noLaterThan, noLaterReason, alternatives, follows);
    }

    /** The same, by this day. */
    public RouteStepDetails by(LocalDate day, String reason) {
        return new RouteStepDetails(title, yields, body, meeting, time, day, reason, alternatives, follows);
    }
}
