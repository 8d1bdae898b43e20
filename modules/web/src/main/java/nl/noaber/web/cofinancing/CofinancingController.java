package nl.noaber.web.cofinancing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import java.time.Clock;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;

/** The picture of cost against contributions, and what moved in it. */
@PageController("/cofinancing")
class CofinancingController {

    private final Pages pages;
    private final Templates templates;
    private final Clock clock;

    CofinancingController(Pages pages, Templates templates, Clock clock) {
        this.pages = pages;
        this.templates = templates;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> total(HttpRequest<?> request) {
        return pages.show(
                request,
                CofinancingView.class,
                CofinancingFilter.funding(Address.of(request)),
                templates::cofinancingTotal);
    }

    @Get("/changes")
    HttpResponse<?> changes(HttpRequest<?> request) {
        return pages.show(
                request,
                FundingChangesView.class,
                CofinancingFilter.changes(Variables.none(), Address.of(request), clock),
                templates::cofinancingChanges);
    }
}
