package nl.noaber.web.today;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import java.util.Map;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

@PageController("/")
class TodayController {

    private final Pages pages;
    private final Templates templates;

    TodayController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return pages.show(request, Today.class, Map.of(), templates::today);
    }
}
