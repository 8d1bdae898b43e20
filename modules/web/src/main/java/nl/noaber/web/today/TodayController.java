package nl.noaber.web.today;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

@PageController("/")
class TodayController {

    /** How many days ahead "this week" looks. */
    private static final int WEEK = 7;

    private final Pages pages;
    private final Templates templates;
    private final Clock clock;

    TodayController(Pages pages, Templates templates, Clock clock) {
        this.pages = pages;
        this.templates = templates;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        LocalDate today = DutchTime.today(clock);
        return pages.show(
                request,
                Today.class,
                Map.of(
                        "me", new GlobalId("User", pages.viewer(request).userId()).toString(),
                        "today", today.toString(),
                        "soon", today.plusDays(WEEK).toString(),
                        "budgetYear", today.getYear() + 1),
                templates::today);
    }
}
