package nl.noaber.web.agenda;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** The meetings of a period, the routes across them, recesses and moments of the political calendar. */
@AnswerTo("agenda/timeline")
public record TimelineView(Timeline agendaTimeline, List<Recess> recesses, List<Moment> calendar) {

    public record Timeline(List<OnTable> meetings, boolean more, List<Route> routes) {}

    public record OnTable(Met meeting, String table) {

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

    public record Route(String id, String title, List<Step> steps) {

        /** Whether one of its steps can be in a period. */
        public boolean isIn(TimelinePeriod period) {
            return steps.stream().anyMatch(step -> step.isIn(period));
        }
    }

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
            @Nullable PartialDate date,
            @Nullable PartialDate until) {

        LocalDate first() {
            return date == null ? LocalDate.MAX : date.earliest();
        }

        LocalDate last() {
            PartialDate end = until == null ? date : until;
            return end == null ? LocalDate.MAX : end.latest();
        }
    }
}
