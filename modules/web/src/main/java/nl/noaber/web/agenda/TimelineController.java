package nl.noaber.web.agenda;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** Meetings over time, with the routes across them. */
@PageController("/timeline")
class TimelineController {

    /** How many routes are drawn at a time: more lines nobody can follow. */
    private static final int MOST_DRAWN = 5;

    private final Pages pages;
    private final Templates templates;
    private final Clock clock;

    TimelineController(Pages pages, Templates templates, Clock clock) {
        this.pages = pages;
        this.templates = templates;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        Address address = Address.of(request);
        TimelinePeriod period = TimelinePeriod.of(address, DutchTime.today(clock));
        return pages.show(
                request,
                TimelineView.class,
                Map.of("from", period.from().toString(), "until", period.until().toString()),
                (screen, view) -> {
                    List<TimelineView.Route> drawn = drawn(address, view, period);
                    return templates.agendaTimeline(
                            screen,
                            view,
                            period,
                            TimelinePicture.of(
                                    view,
                                    drawn,
                                    period,
                                    screen.today(),
                                    Locale.forLanguageTag(screen.language()),
                                    screen.text("agenda.timeline.work")),
                            TimelineList.of(view, drawn, period, screen));
                });
    }

    /** Those that the address names, else the first that have a step in the period. */
    private static List<TimelineView.Route> drawn(Address address, TimelineView view, TimelinePeriod period) {
        List<String> named = address.all("route");
        return view.agendaTimeline().routes().stream()
                .filter(route -> named.isEmpty() ? route.isIn(period) : named.contains(route.id()))
                .limit(MOST_DRAWN)
                .toList();
    }
}
