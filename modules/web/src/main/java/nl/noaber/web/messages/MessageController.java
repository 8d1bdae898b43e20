package nl.noaber.web.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import nl.noaber.web.page.Address;
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

/** The list of messages, one message, where it stands, and its versions. */
@PageController("/messages")
class MessageController {

    private final Pages pages;
    private final Templates templates;
    private final MessageForms forms;

    MessageController(Pages pages, Templates templates, MessageForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(
                request, MessageList.class, MessageFilter.variables(Address.of(request)), templates::messagesList);
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        MessageView.Message message = forms.message(request, id);
        return pages.show(request, screen -> templates.messagesOne(screen, message, Errors.none(), null));
    }

    @Post("/{id}/state")
    HttpResponse<?> move(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Errors unusable = TypedChoices.notOneOf(pages.viewer(request), form, "state", Words.MESSAGE_STATES);
        if (!unusable.isEmpty()) {
            return refused(request, id, MessageLeft.refused(unusable.all()));
        }
        Map<String, ?> input = Map.of(
                "input",
                version(id, form)
                        .and("state", form.text("state"))
                        .and("acceptedWarnings", form.all("acceptedWarnings"))
                        .map());
        MessageLeft left = pages.run(request, MessageMoved.class, input).moveLobbyMessage();
        return left.stored() ? pages.done("/messages/" + id, Flash.of("messages.moved")) : refused(request, id, left);
    }

    @Post("/{id}/withdrawal")
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        MessageLeft left = pages.run(
                        request,
                        MessageWithdrawn.class,
                        Map.of("input", version(id, form).map()))
                .withdrawLobbyMessage();
        return left.stored()
                ? pages.done(
                        "/messages",
                        Flash.of("messages.withdrawn").undoneBy("/messages/" + id + "/restoration", left.version()))
                : refused(request, id, left);
    }

    @Post("/{id}/restoration")
    HttpResponse<?> restore(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        MessageLeft left = pages.run(
                        request,
                        MessageRestored.class,
                        Map.of("input", version(id, form).map()))
                .restoreLobbyMessage();
        return left.stored()
                ? pages.done("/messages/" + id, Flash.of("messages.restored"))
                : refused(request, id, left);
    }

    @Post("/{id}/versions/{number}/restoration")
    HttpResponse<?> putBack(
            HttpRequest<?> request, @PathVariable String id, @PathVariable int number, @Body Form form) {
        Errors unusable = TypedChoices.notOneOf(pages.viewer(request), form, "change", Words.MESSAGE_CHANGES);
        if (!unusable.isEmpty()) {
            return refused(request, id, MessageLeft.refused(unusable.all()));
        }
        Map<String, ?> input = Map.of(
                "input",
                version(id, form)
                        .and("number", number)
                        .and("change", form.text("change"))
                        .and("note", form.value("note"))
                        .map());
        MessageLeft left =
                pages.run(request, MessageVersionRestored.class, input).restoreMessageVersion();
        return left.stored() ? pages.done("/messages/" + id, Flash.of("messages.putBack")) : refused(request, id, left);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String id, MessageLeft left) {
        MessageView.Message message = forms.message(request, id);
        return pages.again(
                request,
                screen -> templates.messagesOne(screen, message, new Errors(left.userErrors()), left.conflict()));
    }

    private static Variables version(String id, Form form) {
        return Variables.of("id", Links.id("LobbyMessage", id)).and("expectedVersion", form.number("version"));
    }
}
