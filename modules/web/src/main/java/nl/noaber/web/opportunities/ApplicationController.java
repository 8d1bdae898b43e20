package nl.noaber.web.opportunities;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.noaber.web.cofinancing.AmountGrid;
import nl.noaber.web.cofinancing.Echo;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.UserError;
import nl.noaber.web.templates.Templates;

/** What is asked for a project: the amounts by year are shown as understood before they are stored. */
@PageController("/opportunities/{id}/applications/{project}")
class ApplicationController {

    private static final List<String> WARNINGS =
            List.of("BELOW_MINIMUM", "ABOVE_MAXIMUM", "ABOVE_BUDGET", "ABOVE_SHARE");

    private final Pages pages;
    private final Templates templates;
    private final OpportunityForms forms;

    ApplicationController(Pages pages, Templates templates, OpportunityForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    /** With what is asked for it already. */
    @Get("/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id, @PathVariable String project) {
        OpportunityView.Opportunity opportunity = forms.opportunity(request, id);
        Form empty = new Form(Map.of()).with("version", opportunity.version());
        Form form = opportunity.applications().stream()
                .filter(one -> one.project() != null && one.project().key().equals(project))
                .findFirst()
                .map(one -> AmountGrid.filled(empty, one.lines()))
                .orElse(empty);
        return show(request, opportunity, project, form, false);
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            OpportunityView.Opportunity opportunity,
            String project,
            Form form,
            boolean echoed) {
        OpportunityView.Project found = forms.project(request, project);
        return pages.show(
                request,
                screen -> templates.opportunitiesAsk(screen, opportunity, found, form, Errors.none(), null, echoed));
    }

    @Post
    HttpResponse<?> ask(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String project, @Body Form form) {
        AmountGrid grid = new AmountGrid(form);
        Errors mistakes = grid.mistakes(pages.viewer(request));
        if (mistakes.isEmpty() && grid.isPossible() && !Echo.of(grid, List.of()).wasShown(form)) {
            return show(request, forms.opportunity(request, id), project, form.unaccepted(), true);
        }
        OpportunityLeft left = mistakes.isEmpty()
                ? pages.run(
                                request,
                                ProjectAsked.class,
                                OpportunityForms.input(OpportunityForms.version(id, form)
                                        .and("project", Links.id("Project", project))
                                        .and("lines", grid.input())
                                        .and(Form.ACCEPTED, form.all(Form.ACCEPTED))
                                        .map()))
                        .askFundingForProject()
                : OpportunityLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done("/opportunities/" + id, Flash.of("opportunities.asked"));
        }
        OpportunityView.Opportunity opportunity = forms.opportunity(request, id);
        OpportunityView.Project found = forms.project(request, project);
        List<UserError> errors = grid.placed(left.userErrors());
        Form warned = form.warned(left.userErrors(), WARNINGS);
        Form again = left.conflict() == null
                ? warned
                : warned.with("version", Objects.requireNonNull(left.conflict()).version());
        return pages.again(
                request,
                screen -> templates.opportunitiesAsk(
                        screen, opportunity, found, again, new Errors(errors), left.conflict(), false));
    }

    @Post("/removal")
    HttpResponse<?> drop(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String project, @Body Form form) {
        OpportunityLeft left = pages.run(
                        request,
                        ProjectDropped.class,
                        OpportunityForms.input(OpportunityForms.version(id, form)
                                .and("project", Links.id("Project", project))
                                .map()))
                .dropFundingForProject();
        if (left.stored()) {
            return pages.done("/opportunities/" + id, Flash.of("opportunities.dropped"));
        }
        OpportunityView.Opportunity opportunity = forms.opportunity(request, id);
        return pages.again(
                request,
                screen -> templates.opportunitiesOne(
                        screen, opportunity, new Errors(left.userErrors()), left.conflict()));
    }
}
