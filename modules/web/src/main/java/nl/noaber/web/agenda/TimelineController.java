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
                Map.of(
                        "from",
                        period.from().toString(),
                        "until",
                        period.until().toString(),
                        "routes",
                        address.all("route")),
                (screen, view) -> {
                    List<TimelineView.Route> drawn = view.agendaTimeline().routes().stream()
                            .filter(TimelineView.Route::drawn)
                            .toList();
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
}
