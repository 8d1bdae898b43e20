package nl.noaber.web.cofinancing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** Estimating what a project costs; the amounts are shown as they were understood before they are stored. */
@PageController("/projects/{id}/estimates")
class EstimateController {

    private final Pages pages;
    private final Templates templates;
    private final MoneyForms forms;

    EstimateController(Pages pages, Templates templates, MoneyForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request, @PathVariable String id) {
        ProjectView.Project project = forms.project(request, id);
        EstimateInput input = EstimateInput.fresh(project, forms.thisYear());
        return pages.show(
                request, screen -> templates.cofinancingEstimate(screen, project, input, Errors.none(), null, false));
    }

    @Post
    HttpResponse<?> estimate(HttpRequest<?> request, @PathVariable String id, @Body Form sent) {
        EstimateInput input = EstimateInput.sent(sent);
        Errors mistakes = input.mistakes(pages.viewer(request));
        if (mistakes.isEmpty() && input.grid().isPossible() && !input.echo().wasShown(sent)) {
            ProjectView.Project project = forms.project(request, id);
            return pages.show(
                    request,
                    screen -> templates.cofinancingEstimate(screen, project, input, Errors.none(), null, true));
        }
        ProjectLeft left = mistakes.isEmpty()
                ? pages.run(request, CostEstimated.class, MoneyForms.input(input.toEstimate(Links.id("Project", id))))
                        .estimateCost()
                : ProjectLeft.refused(mistakes.all());
        return left.stored()
                ? pages.done(
                        "/projects/" + id, Flash.of("cofinancing.estimated").clearing("estimate-" + id))
                : refused(request, id, input, left);
    }

    /** After a conflict the form is of the version that is there now: sent again, it is a next estimate. */
    private HttpResponse<?> refused(HttpRequest<?> request, String id, EstimateInput input, ProjectLeft left) {
        ProjectView.Project project = forms.project(request, id);
        EstimateInput again =
                left.conflict() == null ? input : new EstimateInput(input.form().with("version", project.version()));
        Errors errors = new Errors(input.grid().placed(left.userErrors()));
        return pages.again(
                request,
                screen -> templates.cofinancingEstimate(screen, project, again, errors, left.conflict(), false));
    }
}
