package nl.noaber.web.agenda;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.Owners;
import nl.noaber.web.relations.RecordNames;
import nl.noaber.web.relations.Unchosen;
import nl.noaber.web.templates.Templates;

/** Recording what has to be done after a decision. */
@PageController("/agenda-items")
class FollowUpController {

    private static final String ORGANISATION = "organisation";

    private final Pages pages;
    private final Templates templates;
    private final RecordNames names;

    FollowUpController(Pages pages, Templates templates, RecordNames names) {
        this.pages = pages;
        this.templates = templates;
        this.names = names;
    }

    @Get("/{id}/follow-ups/new")
    HttpResponse<?> fresh(HttpRequest<?> request, @PathVariable String id) {
        AgendaItemView.One item = AgendaItemController.item(pages, request, id);
        Form form = Form.fresh()
                .with("direction", "WE_TO_THEM")
                .with("owner", new GlobalId("User", pages.viewer(request).userId()).toString());
        List<Option> owners = owners(request);
        return pages.show(
                request, screen -> templates.agendaFollowUp(screen, item, form, Errors.none(), owners, List.of()));
    }

    @Post("/{id}/follow-ups")
    HttpResponse<?> record(HttpRequest<?> request, @PathVariable String id, @Body Form sent) {
        Form form = Ids.parse(sent.text("id")).isPresent()
                ? sent
                : sent.with("id", Ids.next().toString());
        Viewer viewer = pages.viewer(request);
        Errors mistakes = TypedDates.notPartial(viewer, form, "due")
                .and(TypedChoices.notOneOf(viewer, form, "direction", Words.DIRECTIONS))
                .and(Unchosen.of(viewer, form, ORGANISATION));
        Errors errors =
                mistakes.isEmpty() ? new Errors(recorded(request, id, form).userErrors()) : mistakes;
        if (errors.isEmpty()) {
            return pages.done(
                    "/agenda-items/" + id, Flash.of("agenda.followUp.recorded").clearing("agenda-follow-up-" + id));
        }
        AgendaItemView.One item = AgendaItemController.item(pages, request, id);
        List<Option> owners = owners(request);
        List<Option> organisation = names.chosen(request, form, ORGANISATION).getOrDefault(ORGANISATION, List.of());
        return pages.again(
                request, screen -> templates.agendaFollowUp(screen, item, form, errors, owners, organisation));
    }

    private DecisionFollowedUp.Payload recorded(HttpRequest<?> request, String id, Form form) {
        Variables input = Variables.of("id", form.text("id"))
                .and("agendaItem", AgendaItemController.id(id))
                .and("direction", form.text("direction"))
                .and("text", form.text("text"))
                .andIfAny("due", TypedDates.partial(form, "due"))
                .andIfAny("owner", form.value("owner"))
                .andIfAny(ORGANISATION, form.value(ORGANISATION));
        return pages.run(request, DecisionFollowedUp.class, Map.of("input", input.map()))
                .followUpDecision();
    }

    private List<Option> owners(HttpRequest<?> request) {
        return pages.run(request, Owners.class, Map.of()).options();
    }
}
