package nl.noaber.agenda;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the days of a step.
 *
 * @param time when it is planned; null when no day is known
 * @param done whether it was
 * @param noLaterThan its own last day; null when it has none
 * @param follows the steps that come before it, by number from 1
 * @param options when it could be instead, the earliest first
 * @param rhythm of the body; null when it is not known
 * @param bodyUntil the last day of the body; null when none is known
 */
public record RouteStop(
        @Nullable MeetingTime time,
        boolean done,
        @Nullable LocalDate noLaterThan,
        List<RouteDependency> follows,
        List<RouteOption> options,
        @Nullable BodyRhythm rhythm,
        @Nullable LocalDate bodyUntil) {

    public RouteStop {
        follows = List.copyOf(follows);
        options = List.copyOf(options);
    }

    /** The same at another time. */
    public RouteStop at(MeetingTime other, boolean isDone) {
        return new RouteStop(other, isDone, noLaterThan, follows, options, rhythm, bodyUntil);
    }

    /** The same, as it could be when one of the meetings at which it could be is at another time; null when it is not there. */
    public RouteStop instead(MeetingId meeting, @Nullable MeetingTime other) {
        List<RouteOption> left = options.stream()
                .filter(option -> other != null || !meeting.equals(option.meeting()))
                .map(option ->
                        other != null && meeting.equals(option.meeting()) ? new RouteOption(other, meeting) : option)
                .sorted(RouteOption.BY_DAY)
                .toList();
        return new RouteStop(time, done, noLaterThan, follows, left, rhythm, bodyUntil);
    }

    /** The same when it does not take place. */
    public RouteStop cancelled() {
        return new RouteStop(null, false, noLaterThan, follows, options, rhythm, bodyUntil);
    }

    /** The first day that it can be. */
    @Nullable
    LocalDate first() {
        return time == null ? null : time.earliest();
    }

    /** The last day that it can be. */
    @Nullable
    LocalDate last() {
        return time == null ? null : time.latest();
    }
}
