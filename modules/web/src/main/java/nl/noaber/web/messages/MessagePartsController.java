package nl.noaber.web.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.util.List;
import nl.noaber.kernel.GlobalId;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** What is too long for the page of a message: all its versions, and everywhere that it was brought. */
@PageController("/messages")
class MessagePartsController {

    private static final int SIZE = 25;

    private final Pages pages;
    private final Templates templates;

    MessagePartsController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/{id}/versions")
    HttpResponse<?> versions(HttpRequest<?> request, @PathVariable String id) {
        return pages.show(
                request,
                VersionsView.class,
                PageInfo.asked(Address.of(request), SIZE)
                        .and("id", Links.id("LobbyMessage", id))
                        .map(),
                (screen, view) -> templates.messagesVersions(screen, Pages.found(view.lobbyMessage())));
    }

    @Get("/{id}/deliveries")
    HttpResponse<?> deliveries(HttpRequest<?> request, @PathVariable String id) {
        String to = Address.of(request).text("to");
        List<String> named =
                GlobalId.parse(to).filter(one -> one.type().equals("Organisation")).map(GlobalId::toString).stream()
                        .toList();
        return pages.show(
                request,
                DeliveriesView.class,
                PageInfo.asked(Address.of(request), SIZE)
                        .and("id", Links.id("LobbyMessage", id))
                        .andIfAny("to", named.isEmpty() ? null : named.getFirst())
                        .and("names", named)
                        .map(),
                (screen, view) ->
                        templates.messagesDeliveries(screen, Pages.found(view.lobbyMessage()), view.hearer()));
    }
}
