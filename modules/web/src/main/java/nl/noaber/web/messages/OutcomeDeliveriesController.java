package nl.noaber.web.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** Saying which deliveries led to an outcome: a part of the list at a time, what is on other parts stays as it is. */
@PageController("/messages")
class OutcomeDeliveriesController {

    private static final int SIZE = 25;

    private final Pages pages;
    private final Templates templates;

    OutcomeDeliveriesController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/{id}/outcomes/{outcome}/deliveries")
    HttpResponse<?> choose(HttpRequest<?> request, @PathVariable String id, @PathVariable String outcome) {
        OutcomeDeliveriesView.Message message = message(request, id);
        OutcomeDeliveriesView.Came came = came(message, outcome);
        return pages.show(request, screen -> templates.messagesOutcomeDeliveries(screen, message, came, Errors.none()));
    }

    @Post("/{id}/outcomes/{outcome}/deliveries")
    HttpResponse<?> attribute(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String outcome, @Body Form form) {
        List<String> led = form.all("led");
        List<String> notLed =
                form.all("shown").stream().filter(one -> !led.contains(one)).toList();
        OutcomeAttributed.Left left = pages.run(request, OutcomeAttributed.class, input(outcome, led, notLed))
                .attributeOutcome();
        if (left.userErrors().isEmpty()) {
            return pages.done("/messages/" + id, Flash.of("messages.outcome.led.saved"));
        }
        OutcomeDeliveriesView.Message message = message(request, id);
        OutcomeDeliveriesView.Came came = came(message, outcome);
        return pages.again(
                request,
                screen -> templates.messagesOutcomeDeliveries(screen, message, came, new Errors(left.userErrors())));
    }

    static Map<String, ?> input(String outcome, List<String> led, List<String> notLed) {
        return Map.of("input", Map.of("outcome", Links.id("Outcome", outcome), "led", led, "notLed", notLed));
    }

    private OutcomeDeliveriesView.Message message(HttpRequest<?> request, String id) {
        Address address = Address.of(request);
        OutcomeDeliveriesView.Message message = Pages.found(pages.run(
                        request,
                        OutcomeDeliveriesView.class,
                        PageInfo.asked(address, SIZE)
                                .and("id", Links.id("LobbyMessage", id))
                                .andIfAny("to", address.text("to"))
                                .map())
                .lobbyMessage());
        if (!message.editable()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "not found");
        }
        return message;
    }

    private static OutcomeDeliveriesView.Came came(OutcomeDeliveriesView.Message message, String outcome) {
        return Pages.found(message.outcome(Links.id("Outcome", outcome)).orElse(null));
    }
}
