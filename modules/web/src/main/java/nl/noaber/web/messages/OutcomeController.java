package nl.noaber.web.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.templates.Templates;

/** Booking what came of an ask, and taking it back. */
@PageController("/messages")
class OutcomeController {

    private final Pages pages;
    private final Templates templates;
    private final MessageForms forms;

    OutcomeController(Pages pages, Templates templates, MessageForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get("/{id}/outcomes/new")
    HttpResponse<?> fresh(HttpRequest<?> request, @PathVariable String id) {
        return show(request, id, Form.fresh().with("ask", Address.of(request).text("ask")), Errors.none());
    }

    @Post("/{id}/outcomes")
    HttpResponse<?> book(HttpRequest<?> request, @PathVariable String id, @Body Form sent) {
        Form form = sent.value("id") == null ? sent.with("id", Ids.next().toString()) : sent;
        Errors mistakes = mistakes(pages.viewer(request), form);
        if (!mistakes.isEmpty()) {
            return show(request, id, form, mistakes);
        }
        Map<String, ?> input = Map.of(
                "input",
                Variables.of("id", form.value("id"))
                        .and("ask", form.text("ask"))
                        .and("result", form.text("result"))
                        .andIfAny("amount", Euros.read(form.text("amount")).orElse(null))
                        .andIfAny("budgetChapter", form.value("budgetChapter"))
                        .andIfAny("budgetArticle", form.value("budgetArticle"))
                        .andIfAny("decision", form.value("decision"))
                        .andIfAny("decidedOn", TypedDates.day(form, "decidedOn"))
                        .and("source", form.text("source"))
                        .andIfAny("address", form.value("address"))
                        .andIfAny("note", form.value("note"))
                        .and("acceptedWarnings", form.all("acceptedWarnings"))
                        .map());
        MessageLeft left = pages.run(request, OutcomeBooked.class, input).bookOutcome();
        Errors refused = left.stored() ? led(request, form) : new Errors(left.userErrors());
        return refused.isEmpty()
                ? pages.done(
                        "/messages/" + id, Flash.of("messages.outcome.booked").clearing("outcome-" + id))
                : show(request, id, form, refused);
    }

    /** What led to it, once it is booked: sent again both are done once. */
    private Errors led(HttpRequest<?> request, Form form) {
        List<String> led = form.all("led");
        return led.isEmpty()
                ? Errors.none()
                : new Errors(pages.run(
                                request,
                                OutcomeAttributed.class,
                                OutcomeDeliveriesController.input(form.text("id"), led, List.of()))
                        .attributeOutcome()
                        .userErrors());
    }

    private static Errors mistakes(Viewer viewer, Form form) {
        Errors amount = form.value("amount") == null
                        || Euros.read(form.text("amount")).isPresent()
                ? Errors.none()
                : Errors.of("NOT_UNDERSTOOD", "amount", Text.in(viewer.locale()).get("messages.wrong.amount"));
        return TypedChoices.notOneOf(viewer, form, "result", Words.OUTCOME_RESULTS)
                .and(amount)
                .and(TypedDates.notDays(viewer, form, "decidedOn"));
    }

    @Post("/{id}/outcomes/{outcome}/withdrawal")
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @PathVariable String outcome) {
        MessageLeft left = pages.run(
                        request, OutcomeWithdrawn.class, Map.of("input", Map.of("id", Links.id("Outcome", outcome))))
                .withdrawOutcome();
        if (left.stored()) {
            return pages.done("/messages/" + id, Flash.of("messages.outcome.withdrawn"));
        }
        MessageView.Message message = forms.message(request, id);
        return pages.again(
                request,
                screen -> templates.messagesOne(screen, message, new Errors(left.userErrors()), left.conflict()));
    }

    private HttpResponse<?> show(HttpRequest<?> request, String id, Form form, Errors errors) {
        MessageView.Message message = forms.message(request, id);
        MessageForm offered = forms.offered(request, form);
        return errors.isEmpty()
                ? pages.show(request, screen -> templates.messagesBookOutcome(screen, message, form, offered, errors))
                : pages.again(request, screen -> templates.messagesBookOutcome(screen, message, form, offered, errors));
    }
}
