package nl.noaber.web.opportunities;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** Booking what was awarded as contributions; the amounts are shown as understood before they are stored. */
@PageController("/opportunities/{id}/award")
class AwardController {

    private final Pages pages;
    private final Templates templates;
    private final OpportunityForms forms;

    AwardController(Pages pages, Templates templates, OpportunityForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request, @PathVariable String id) {
        OpportunityView.Opportunity opportunity = forms.opportunity(request, id);
        AwardForm form = AwardForm.of(opportunity);
        return pages.show(
                request, screen -> templates.opportunitiesAward(screen, opportunity, form, Errors.none(), null, false));
    }

    @Post
    HttpResponse<?> award(HttpRequest<?> request, @PathVariable String id, @Body Form sent) {
        OpportunityView.Opportunity opportunity = forms.opportunity(request, id);
        AwardForm form = AwardForm.sent(sent, opportunity);
        Errors mistakes = form.mistakes(pages.viewer(request));
        if (mistakes.isEmpty() && form.isToBeShown()) {
            return pages.show(
                    request,
                    screen -> templates.opportunitiesAward(
                            screen, opportunity, form.unaccepted(), Errors.none(), null, true));
        }
        OpportunityLeft left = mistakes.isEmpty()
                ? pages.run(request, OpportunityAwarded.class, OpportunityForms.input(form.toAward(id)))
                        .awardFundingOpportunity()
                : OpportunityLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done("/opportunities/" + id, Flash.of("opportunities.awarded"));
        }
        Errors errors = new Errors(form.placed(left.userErrors()));
        AwardForm again = form.warned(left.userErrors());
        return pages.again(
                request,
                screen -> templates.opportunitiesAward(screen, opportunity, again, errors, left.conflict(), false));
    }
}
