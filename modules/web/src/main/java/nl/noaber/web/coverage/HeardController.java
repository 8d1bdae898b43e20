package nl.noaber.web.coverage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** What an organisation heard: a page of its own, as its own page is to be answered in a few statements. */
@PageController("/organisations")
class HeardController {

    private static final int SIZE = 25;

    private final Pages pages;
    private final Templates templates;

    HeardController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/{id}/heard")
    HttpResponse<?> heard(HttpRequest<?> request, @PathVariable String id) {
        return pages.show(
                request,
                HeardView.class,
                PageInfo.asked(Address.of(request), SIZE)
                        .and("id", Links.id("Organisation", id))
                        .map(),
                (screen, view) -> templates.coverageHeard(screen, Pages.found(view.organisation())));
    }
}
