package nl.noaber.web.opportunities;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Words;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Taking an opportunity to another stage, from its card or from a page that asks for the day and what says so. */
@PageController("/opportunities/{id}/steps")
class OpportunityStepController {

    private static final String BOARD = "board";
    private static final List<String> WARNINGS = List.of("APPLIED_TOO_LATE", "AWARD_TAKEN_BACK");

    private final Pages pages;
    private final Templates templates;
    private final OpportunityForms forms;

    OpportunityStepController(Pages pages, Templates templates, OpportunityForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get("/new")
    HttpResponse<?> step(HttpRequest<?> request, @PathVariable String id) {
        OpportunityView.Opportunity opportunity = forms.opportunity(request, id);
        Form form = new Form(Map.of()).with("version", opportunity.version());
        return pages.show(
                request, screen -> templates.opportunitiesMove(screen, opportunity, form, Errors.none(), null));
    }

    /** What was awarded is booked, on a page of its own. */
    @Post
    HttpResponse<?> move(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        if (form.has("stage", "AWARDED")) {
            return HttpResponse.seeOther(URI.create("/opportunities/" + id + "/award/new"));
        }
        OpportunityView.Opportunity opportunity = forms.opportunity(request, id);
        Errors mistakes = TypedChoices.notOneOf(pages.viewer(request), form, "stage", Words.FUNDING_STAGES)
                .and(TypedDates.notDays(pages.viewer(request), form, "takenOn"));
        OpportunityLeft left = mistakes.isEmpty()
                ? pages.run(request, OpportunityMoved.class, OpportunityForms.input(input(id, form)))
                        .moveFundingOpportunity()
                : OpportunityLeft.refused(mistakes.all());
        if (left.stored()) {
            boolean fromBoard = form.has("from", BOARD);
            return pages.done(
                    fromBoard ? "/opportunities?moved=" + id : "/opportunities/" + id,
                    Flash.of("opportunities.moved." + form.text("stage")).clearing("opportunity-step-" + id));
        }
        Form warned = form.warned(left.userErrors(), WARNINGS);
        Form again = left.conflict() == null
                ? warned
                : warned.with("version", left.conflict().version());
        return pages.again(
                request,
                screen -> templates.opportunitiesMove(
                        screen, opportunity, again, new Errors(left.userErrors()), left.conflict()));
    }

    private static Map<String, @Nullable Object> input(String id, Form form) {
        return OpportunityForms.version(id, form)
                .and("stage", form.text("stage"))
                .andIfAny("takenOn", TypedDates.day(form, "takenOn"))
                .andIfAny("document", form.value("document"))
                .andIfAny("note", form.value("note"))
                .and(Form.ACCEPTED, form.all(Form.ACCEPTED))
                .map();
    }
}
