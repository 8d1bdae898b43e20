package nl.noaber.web.programmes;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.util.Map;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

@PageController("/programmes")
class ProgrammeController {

    private final Pages pages;
    private final Templates templates;

    ProgrammeController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        return pages.show(
                request,
                ProgrammePage.class,
                Map.of("id", Links.id("Programme", id)),
                (screen, page) -> templates.programmesOne(screen, Pages.found(page.programme())));
    }
}
