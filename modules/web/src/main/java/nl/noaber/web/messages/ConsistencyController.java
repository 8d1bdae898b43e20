package nl.noaber.web.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import java.util.Map;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** What does not fit together among the messages, in one glance; for the team. */
@PageController("/messages/consistency")
class ConsistencyController {

    private final Pages pages;
    private final Templates templates;

    ConsistencyController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> glance(HttpRequest<?> request) {
        return pages.show(
                request,
                ConsistencyView.class,
                Map.of(),
                (screen, view) -> templates.messagesConsistency(screen, Pages.found(view.messageConsistency())));
    }
}
