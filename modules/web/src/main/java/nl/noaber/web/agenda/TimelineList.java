package nl.noaber.web.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** The same timeline in lines, by day. */
public record TimelineList(List<Entry> entries) {

    /**
     * One line.
     *
     * @param href where it leads; null for what has no page
     * @param table at which table, or what it is
     */
    public record Entry(
            LocalDate first,
            String when,
            String title,
            @Nullable String href,
            String table,
            boolean cancelled,
            List<Crossing> crossings) {}

    /** A step of a route. */
    public record Crossing(TimelineView.Route route, TimelineView.Step step) {}

    static TimelineList of(TimelineView view, List<TimelineView.Route> routes, TimelinePeriod period, Screen screen) {
        List<Entry> entries = new ArrayList<>();
        view.agendaTimeline().meetings().forEach(one -> entries.add(meeting(one, routes, screen)));
        routes.forEach(route -> route.steps().stream()
                .filter(step -> step.isIn(period) && step.meeting() == null)
                .forEach(step -> entries.add(work(route, step, screen))));
        view.recesses().stream()
                .filter(recess -> period.holds(recess.from(), recess.until()))
                .forEach(recess -> entries.add(new Entry(
                        recess.from(),
                        screen.text(
                                "agenda.timeline.days",
                                screen.format().day(recess.from()),
                                screen.format().day(recess.until())),
                        recess.name(),
                        null,
                        screen.text("agenda.timeline.recess"),
                        false,
                        List.of())));
        view.moments().stream()
                .filter(moment ->
                        moment.isRecess() ? period.holds(moment.first(), moment.last()) : moment.turnsIn(period))
                .forEach(moment -> entries.add(moment(moment, screen)));
        entries.sort(Comparator.comparing(Entry::first).thenComparing(Entry::title));
        return new TimelineList(entries);
    }

    private static Entry meeting(TimelineView.OnTable one, List<TimelineView.Route> routes, Screen screen) {
        List<Crossing> crossings = new ArrayList<>();
        routes.forEach(route -> route.steps().stream()
                .filter(step -> step.meeting() != null
                        && step.meeting().id().equals(one.meeting().id()))
                .forEach(step -> crossings.add(new Crossing(route, step))));
        MeetingWhen time = one.meeting().time();
        return new Entry(
                time.earliest(),
                time.inWords(screen),
                one.title(),
                Links.to(one.meeting().id()),
                one.meeting().name() == null ? "" : one.table(),
                one.meeting().isCancelled(),
                crossings);
    }

    private static Entry work(TimelineView.Route route, TimelineView.Step step, Screen screen) {
        MeetingWhen time = step.time();
        return new Entry(
                time == null ? LocalDate.MAX : time.earliest(),
                time == null ? "" : time.inWords(screen),
                step.title(),
                null,
                step.table() == null ? screen.text("agenda.timeline.work") : step.table(),
                false,
                List.of(new Crossing(route, step)));
    }

    private static Entry moment(TimelineView.Moment moment, Screen screen) {
        String first = moment.date() == null ? "" : screen.format().date(moment.date());
        return new Entry(
                moment.first(),
                moment.until() == null || moment.until().equals(moment.date())
                        ? first
                        : screen.text(
                                "agenda.timeline.days", first, screen.format().date(moment.until())),
                moment.name(),
                null,
                screen.text(moment.isRecess() ? "agenda.timeline.recess" : "agenda.timeline.moment"),
                false,
                List.of());
    }
}
