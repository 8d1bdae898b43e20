package nl.noaber.web.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.GlobalId;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;

/** Aiming an ask at a gap, and turning it away from there. */
@PageController("/messages")
class AimController {

    private static final int SIZE = 50;
    private static final String ASK = "ask";
    private static final String GAP = "gap";

    private final Pages pages;
    private final Templates templates;

    AimController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/{id}/aims/new")
    HttpResponse<?> choose(HttpRequest<?> request, @PathVariable String id) {
        Address address = Address.of(request);
        Form form = Form.fresh().with(ASK, address.text(ASK)).with("challenge", address.text("challenge"));
        return show(request, id, form, Errors.none());
    }

    @Post("/{id}/aims")
    HttpResponse<?> aim(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Errors errors = form.value(GAP) == null
                ? Errors.of(
                        "GAP_MISSING",
                        GAP,
                        Text.in(pages.viewer(request).locale()).get("messages.aim.missing"))
                : left(pages.run(request, AskAimed.class, input(form)).aimAsk());
        return errors.isEmpty()
                ? pages.done("/messages/" + id, Flash.of("messages.aim.done"))
                : show(request, id, form, errors);
    }

    @Post("/{id}/aims/removal")
    HttpResponse<?> turnAway(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Errors errors =
                left(pages.run(request, AskTurnedAway.class, input(form)).turnAskAway());
        return errors.isEmpty()
                ? pages.done("/messages/" + id, Flash.of("messages.aim.removed"))
                : show(request, id, form, errors);
    }

    /** What is wrong with the gap, whichever of the two it is. */
    private static Errors left(AskAimed.Left left) {
        return new Errors(left.userErrors().stream()
                .map(error -> List.of("project", "challenge").contains(String.valueOf(error.field()))
                        ? new UserError(error.code(), GAP, error.message())
                        : error)
                .toList());
    }

    private static Map<String, ?> input(Form form) {
        String gap = form.text(GAP);
        boolean challenge =
                GlobalId.parse(gap).filter(id -> id.type().equals("Challenge")).isPresent();
        return Map.of("input", Map.of(ASK, form.text(ASK), challenge ? "challenge" : "project", gap));
    }

    private HttpResponse<?> show(HttpRequest<?> request, String id, Form form, Errors errors) {
        AimView view = pages.run(
                request,
                AimView.class,
                PageInfo.asked(Address.of(request), SIZE)
                        .and("id", Links.id("LobbyMessage", id))
                        .and(
                                "filter",
                                Variables.none()
                                        .andIfAny("challenge", form.text("challenge"))
                                        .map())
                        .map());
        AimView.Message message = Pages.found(view.lobbyMessage());
        AimedAt ask = Pages.found(message.editable() && !message.withdrawn() ? message.ask(form.text(ASK)) : null);
        Form asked = form.with(ASK, ask.id());
        return errors.isEmpty()
                ? pages.show(request, screen -> templates.messagesAim(screen, view, ask, asked, errors))
                : pages.again(request, screen -> templates.messagesAim(screen, view, ask, asked, errors));
    }
}
