package nl.noaber.web.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.Map;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.templates.Templates;

/** One version of a message: what it said, what is different from another, and what becomes of it under the Woo. */
@PageController("/messages")
class MessageVersionController {

    private final Pages pages;
    private final Templates templates;

    MessageVersionController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    /** Where the page of a version is of which only the id is known. */
    @Get("/versions/{version}")
    HttpResponse<?> place(HttpRequest<?> request, @PathVariable String version) {
        MessageVersionPlace.Version found = Pages.found(
                pages.run(request, MessageVersionPlace.class, Map.of("id", Links.id("MessageVersion", version)))
                        .node());
        MessageVersionPlace.Message message = Pages.found(found.message());
        return HttpResponse.seeOther(URI.create(Links.to(message.id(), "versions/" + found.number())));
    }

    /** Beside the one before it, or beside the one that {@code from} names. */
    @Get("/{id}/versions/{number}")
    HttpResponse<?> version(HttpRequest<?> request, @PathVariable String id, @PathVariable int number) {
        MessageVersionView.Message message = message(request, id, number);
        MessageVersionView.Version version = Pages.found(message.messageVersion());
        Form form = classed(message, version);
        return pages.show(request, screen -> templates.messagesVersion(screen, message, version, form, Errors.none()));
    }

    @Post("/{id}/versions/{number}/disclosure")
    HttpResponse<?> classify(
            HttpRequest<?> request, @PathVariable String id, @PathVariable int number, @Body Form form) {
        Errors unusable =
                TypedChoices.notOneOf(pages.viewer(request), form, "disclosureClass", Words.DISCLOSURE_CLASSES);
        if (!unusable.isEmpty()) {
            return again(request, id, number, form, unusable);
        }
        Map<String, ?> input = Map.of(
                "input",
                Variables.of("id", Links.id("LobbyMessage", id))
                        .and("expectedVersion", form.number("version"))
                        .and("number", number)
                        .and("disclosureClass", form.text("disclosureClass"))
                        .and(
                                "disclosureGrounds",
                                Words.DISCLOSURE_GROUNDS.stream()
                                        .filter(form.all("disclosureGrounds")::contains)
                                        .toList())
                        .map());
        MessageLeft left =
                pages.run(request, MessageVersionClassified.class, input).classifyMessageVersion();
        return left.stored()
                ? pages.done("/messages/" + id + "/versions/" + number, Flash.of("messages.classified"))
                : again(request, id, number, form, left.problems(pages.viewer(request)));
    }

    /** With what was typed, on top of how the message is now. */
    private HttpResponse<?> again(HttpRequest<?> request, String id, int number, Form form, Errors errors) {
        MessageVersionView.Message message = message(request, id, number);
        MessageVersionView.Version version = Pages.found(message.messageVersion());
        Form now = form.with("version", message.version());
        return pages.again(request, screen -> templates.messagesVersion(screen, message, version, now, errors));
    }

    private MessageVersionView.Message message(HttpRequest<?> request, String id, int number) {
        int from = request.getParameters().get("from", Integer.class).orElse(number - 1);
        return Pages.found(pages.run(
                        request,
                        MessageVersionView.class,
                        Map.of("id", Links.id("LobbyMessage", id), "number", number, "from", from))
                .lobbyMessage());
    }

    private static Form classed(MessageVersionView.Message message, MessageVersionView.Version version) {
        return new Form(Map.of())
                .with("version", message.version())
                .with("disclosureClass", version.disclosureClass())
                .with("disclosureGrounds", version.disclosureGrounds());
    }
}
