package nl.noaber.web.agenda;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import nl.noaber.kernel.Ids;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.Variables;
import nl.noaber.web.relations.Unchosen;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** What a meeting made of an item: a decision, or another meeting that goes on with it. */
@PageController("/agenda-items")
class AgendaDecisionController {

    private final Pages pages;
    private final Templates templates;

    AgendaDecisionController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/{id}/decision")
    HttpResponse<?> decision(HttpRequest<?> request, @PathVariable String id) {
        AgendaItemView.One item = AgendaItemController.item(pages, request, id);
        return pages.show(
                request,
                screen -> templates.agendaDecision(
                        screen, item, AgendaDecisionInput.of(item, day(screen, item)), Errors.none(), null));
    }

    /** Of a decision its own; else that of the meeting, once it is there. */
    private static @Nullable String day(Screen screen, AgendaItemView.One item) {
        if (item.decision() != null) {
            return item.decision().decidedOn().toString();
        }
        MeetingWhen time = item.meeting().time();
        return time.isOpen() || time.earliest().isAfter(screen.today())
                ? null
                : time.earliest().toString();
    }

    @Post("/{id}/decision")
    HttpResponse<?> decide(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        AgendaItemView.One item = AgendaItemController.item(pages, request, id);
        AgendaDecisionInput input = new AgendaDecisionInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        AgendaItemLeft left =
                mistakes.isEmpty() ? decided(request, id, form, input) : AgendaItemLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done("/agenda-items/" + id, Flash.of("agenda.decided").clearing("agenda-decision-" + id));
        }
        Conflict conflict = left.conflict();
        Form again = conflict == null ? form : form.with("version", item.version());
        return pages.again(request, screen -> templates.agendaDecision(screen, item, again, left.errors(), conflict));
    }

    private AgendaItemLeft decided(HttpRequest<?> request, String id, Form form, AgendaDecisionInput input) {
        Map<String, @Nullable Object> decision = input.input(AgendaItemController.id(id));
        return form.isTicked("correcting")
                ? pages.run(request, AgendaDecisionCorrected.class, Map.of("input", decision))
                        .correctAgendaDecision()
                : pages.run(request, AgendaItemDecided.class, Map.of("input", decision))
                        .decideAgendaItem();
    }

    @Get("/{id}/decision/withdrawal")
    HttpResponse<?> askToWithdraw(HttpRequest<?> request, @PathVariable String id) {
        AgendaItemView.One item = AgendaItemController.item(pages, request, id);
        Form form = new Form(Map.of()).with("version", item.version());
        return pages.show(
                request, screen -> templates.agendaDecisionWithdrawal(screen, item, form, Errors.none(), null));
    }

    @Post("/{id}/decision/withdrawal")
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Variables input = Variables.of("id", AgendaItemController.id(id))
                .and("expectedVersion", form.number("version"))
                .and("reason", form.value("reason"));
        AgendaItemLeft left = pages.run(request, AgendaDecisionWithdrawn.class, Map.of("input", input.map()))
                .withdrawAgendaDecision();
        if (left.stored()) {
            return pages.done("/agenda-items/" + id, Flash.of("agenda.decision.withdrawn"));
        }
        AgendaItemView.One item = AgendaItemController.item(pages, request, id);
        Conflict conflict = left.conflict();
        Form again = conflict == null ? form : form.with("version", item.version());
        return pages.again(
                request, screen -> templates.agendaDecisionWithdrawal(screen, item, again, left.errors(), conflict));
    }

    @Get("/{id}/carry-over")
    HttpResponse<?> carryOver(HttpRequest<?> request, @PathVariable String id) {
        AgendaItemView.One item = AgendaItemController.item(pages, request, id);
        Form form = Form.fresh().with("version", item.version());
        AgendaItemForm offered = offered(request, form);
        return pages.show(
                request, screen -> templates.agendaCarryOver(screen, item, form, offered, Errors.none(), null));
    }

    @Post("/{id}/carry-over")
    HttpResponse<?> carry(HttpRequest<?> request, @PathVariable String id, @Body Form sent) {
        Form form = Ids.parse(sent.text("id")).isPresent()
                ? sent
                : sent.with("id", Ids.next().toString());
        Errors mistakes = Unchosen.orMissing(pages.viewer(request), form, "meeting", "agenda.wrong.meeting");
        AgendaItemLeft left = mistakes.isEmpty() ? carried(request, id, form) : AgendaItemLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done("/agenda-items/" + form.text("id"), Flash.of("agenda.carried"));
        }
        AgendaItemView.One item = AgendaItemController.item(pages, request, id);
        Conflict conflict = left.conflict();
        Form again = conflict == null ? form : form.with("version", item.version());
        AgendaItemForm offered = offered(request, again);
        return pages.again(
                request, screen -> templates.agendaCarryOver(screen, item, again, offered, left.errors(), conflict));
    }

    private AgendaItemLeft carried(HttpRequest<?> request, String id, Form form) {
        return pages.run(
                        request,
                        AgendaItemCarriedOver.class,
                        Map.of(
                                "input",
                                Variables.of("id", AgendaItemController.id(id))
                                        .and("expectedVersion", form.number("version"))
                                        .and("meeting", form.text("meeting"))
                                        .and("newId", form.text("id"))
                                        .map()))
                .carryOverAgendaItem();
    }

    private AgendaItemForm offered(HttpRequest<?> request, Form form) {
        return pages.run(request, AgendaItemForm.class, Map.of("names", new AgendaItemInput(form).chosen()));
    }
}
