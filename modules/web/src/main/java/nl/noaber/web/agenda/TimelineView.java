package nl.noaber.web.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** The meetings of a period, the routes across them, recesses and moments of the political calendar. */
@AnswerTo("agenda/timeline")
public record TimelineView(Timeline agendaTimeline, List<Recess> recesses, List<Moment> calendar) {

    /** Those of the calendar, without recesses that are known by themselves. */
    List<Moment> moments() {
        return calendar.stream()
                .filter(moment -> !moment.isRecess()
                        || recesses.stream()
                                .noneMatch(recess -> !recess.until().isBefore(moment.first())
                                        && !recess.from().isAfter(moment.last())))
                .toList();
    }

    public record Timeline(List<OnTable> meetings, boolean more, List<Route> routes) {

        Map<String, OnTable> byId() {
            return meetings.stream()
                    .collect(Collectors.toMap(one -> one.meeting().id(), Function.identity()));
        }
    }

    /**
     * A meeting on the timeline.
     *
     * @param tableId of the body; two may be called the same
     */
    public record OnTable(Met meeting, String table, String tableId) {

        /** What it is called. */
        public String title() {
            return meeting.name() == null ? table : meeting.name();
        }
    }

    public record Met(String id, @Nullable String name, MeetingWhen time, String state) {

        public boolean isCancelled() {
            return state.equals("CANCELLED");
        }
    }

    public record Route(String id, String title, boolean drawn, List<Step> steps) {}

    public record Step(
            int number,
            String title,
            RouteStepLine.@Nullable Id meeting,
            @Nullable String table,
            @Nullable MeetingWhen time,
            String standing) {

        boolean isIn(TimelinePeriod period) {
            return time != null && period.holds(time.earliest(), time.latest());
        }
    }

    public record Recess(String name, LocalDate from, LocalDate until) {}

    public record Moment(
            String key,
            String name,
            String cycle,
            @Nullable PartialDate date,
            @Nullable PartialDate until) {

        private static final Pattern RECESS = Pattern.compile("[a-z]+reces(-\\d{4})?");

        /** Whether the register calls it a time in which Parliament does not meet, and no moment. */
        boolean isRecess() {
            return RECESS.matcher(key).matches();
        }

        /** Whether it says something of these weeks: it begins or ends in them. */
        boolean turnsIn(TimelinePeriod period) {
            return period.holds(first(), first()) || period.holds(last(), last());
        }

        LocalDate first() {
            return date == null ? LocalDate.MAX : date.earliest();
        }

        LocalDate last() {
            PartialDate end = until == null ? date : until;
            return end == null ? LocalDate.MAX : end.latest();
        }
    }
}
