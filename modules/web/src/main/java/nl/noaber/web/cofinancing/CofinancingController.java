package nl.noaber.web.cofinancing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** The picture of cost against contributions. */
@PageController("/cofinancing")
class CofinancingController {

    private final Pages pages;
    private final Templates templates;

    CofinancingController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> total(HttpRequest<?> request) {
        return pages.show(
                request,
                CofinancingView.class,
                CofinancingFilter.funding(Address.of(request)),
                templates::cofinancingTotal);
    }
}
