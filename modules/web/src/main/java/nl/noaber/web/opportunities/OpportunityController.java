package nl.noaber.web.opportunities;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.time.LocalDate;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** The pipeline, the windows, one opportunity, recording and changing it. */
@PageController("/opportunities")
class OpportunityController {

    private static final int SOON = 6;

    private final Pages pages;
    private final Templates templates;
    private final OpportunityForms forms;

    OpportunityController(Pages pages, Templates templates, OpportunityForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    /** Until six weeks from now it closes soon. */
    @Get
    HttpResponse<?> pipeline(HttpRequest<?> request) {
        LocalDate today = forms.today();
        return pages.show(
                request,
                PipelineView.class,
                Map.of(
                        "today",
                        today.toString(),
                        "soon",
                        today.plusWeeks(SOON).plusDays(1).toString()),
                templates::opportunitiesPipeline);
    }

    @Get("/windows")
    HttpResponse<?> windows(HttpRequest<?> request) {
        return pages.show(
                request,
                OpportunityList.class,
                OpportunityFilter.list(Address.of(request), forms.today()),
                templates::opportunitiesWindows);
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Form form =
                OpportunityInput.fresh().with("challenges", Address.of(request).text("challenge"));
        return form(request, null, new OpportunityInput(form), false);
    }

    @Post
    HttpResponse<?> record(HttpRequest<?> request, @Body Form sent) {
        Form form = OpportunityForms.withId(sent);
        OpportunityInput input = new OpportunityInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        if (mistakes.isEmpty() && input.isToBeShown()) {
            return form(request, null, input, true);
        }
        OpportunityLeft left = mistakes.isEmpty()
                ? pages.run(request, OpportunityRecorded.class, OpportunityForms.input(input.toRecord()))
                        .recordFundingOpportunity()
                : OpportunityLeft.refused(mistakes.all());
        if (left.stored()) {
            String path = "/opportunities/" + form.text("id");
            return pages.done(
                    path,
                    Flash.of("opportunities.recorded")
                            .undoneBy(path + "/withdrawal", left.version())
                            .clearing("opportunity"));
        }
        OpportunityInput again = new OpportunityInput(input.warned(left.userErrors()));
        OpportunityOffer offered = forms.offered(request, form);
        return pages.again(
                request,
                screen -> templates.opportunitiesForm(
                        screen, null, again, offered, new Errors(left.userErrors()), null, false));
    }

    private HttpResponse<?> form(
            HttpRequest<?> request,
            OpportunityView.@Nullable Opportunity opportunity,
            OpportunityInput input,
            boolean echoed) {
        OpportunityOffer offered = forms.offered(request, input.form());
        return pages.show(
                request,
                screen ->
                        templates.opportunitiesForm(screen, opportunity, input, offered, Errors.none(), null, echoed));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        OpportunityView.Opportunity opportunity = forms.opportunity(request, id);
        return pages.show(request, screen -> templates.opportunitiesOne(screen, opportunity, Errors.none(), null));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        OpportunityView.Opportunity opportunity = forms.opportunity(request, id);
        return form(request, opportunity, new OpportunityInput(OpportunityInput.of(opportunity)), false);
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        OpportunityInput input = new OpportunityInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        if (mistakes.isEmpty() && input.isToBeShown()) {
            return form(request, forms.opportunity(request, id), input, true);
        }
        OpportunityLeft left = mistakes.isEmpty()
                ? pages.run(
                                request,
                                OpportunityUpdated.class,
                                OpportunityForms.input(input.toUpdate(Links.id(OpportunityForms.TYPE, id))))
                        .updateFundingOpportunity()
                : OpportunityLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done(
                    "/opportunities/" + id, Flash.of("opportunities.saved").clearing("opportunity-" + id));
        }
        OpportunityView.Opportunity opportunity = forms.opportunity(request, id);
        OpportunityInput again =
                new OpportunityInput(left.conflict() == null ? form : form.rebasedOn(OpportunityInput.of(opportunity)));
        OpportunityOffer offered = forms.offered(request, again.form());
        return pages.again(
                request,
                screen -> templates.opportunitiesForm(
                        screen, opportunity, again, offered, new Errors(left.userErrors()), left.conflict(), false));
    }

    @Post("/{id}/withdrawal")
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        OpportunityLeft left = pages.run(
                        request,
                        OpportunityWithdrawn.class,
                        OpportunityForms.input(
                                OpportunityForms.version(id, form).map()))
                .withdrawFundingOpportunity();
        return left.stored()
                ? pages.done(
                        "/opportunities",
                        Flash.of("opportunities.withdrawn")
                                .undoneBy("/opportunities/" + id + "/restoration", left.version()))
                : refused(request, id, left);
    }

    @Post("/{id}/restoration")
    HttpResponse<?> restore(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        OpportunityLeft left = pages.run(
                        request,
                        OpportunityRestored.class,
                        OpportunityForms.input(
                                OpportunityForms.version(id, form).map()))
                .restoreFundingOpportunity();
        return left.stored()
                ? pages.done("/opportunities/" + id, Flash.of("opportunities.restored"))
                : refused(request, id, left);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String id, OpportunityLeft left) {
        OpportunityView.Opportunity opportunity = forms.opportunity(request, id);
        return pages.again(
                request,
                screen -> templates.opportunitiesOne(
                        screen, opportunity, new Errors(left.userErrors()), left.conflict()));
    }
}
