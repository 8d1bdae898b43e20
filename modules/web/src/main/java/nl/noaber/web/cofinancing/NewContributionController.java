package nl.noaber.web.cofinancing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.UserError;
import nl.noaber.web.templates.Templates;

/** Recording what a party contributes to a project; the amounts are shown as understood before they are stored. */
@PageController("/projects/{id}/contributions")
class NewContributionController {

    private final Pages pages;
    private final Templates templates;
    private final MoneyForms forms;

    NewContributionController(Pages pages, Templates templates, MoneyForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request, @PathVariable String id) {
        Form form = Form.fresh()
                .with("form", "CASH")
                .with("state", "IDEA")
                .with("party", Address.of(request).text("party"));
        return show(request, id, new ContributionInput(form), false);
    }

    @Post
    HttpResponse<?> record(HttpRequest<?> request, @PathVariable String id, @Body Form sent) {
        ContributionInput input = ContributionInput.sent(MoneyForms.withId(sent));
        Errors mistakes = input.mistakes(pages.viewer(request));
        if (mistakes.isEmpty() && input.isToBeShown()) {
            return show(request, id, input.unaccepted(), true);
        }
        ContributionLeft left = mistakes.isEmpty()
                ? pages.run(
                                request,
                                ContributionRecorded.class,
                                MoneyForms.input(input.toRecord(Links.id("Project", id))))
                        .recordContribution()
                : ContributionLeft.refused(mistakes.all());
        return left.stored()
                ? pages.done("/projects/" + id, Flash.of("cofinancing.recorded").clearing("contribution-to-" + id))
                : refused(request, id, input, left);
    }

    private HttpResponse<?> show(HttpRequest<?> request, String id, ContributionInput input, boolean echoed) {
        ProjectView.Project project = forms.project(request, id);
        MoneyForm offered = forms.offered(request, input.form());
        return pages.show(
                request, screen -> templates.cofinancingRecord(screen, project, input, offered, Errors.none(), echoed));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String id, ContributionInput sent, ContributionLeft left) {
        ProjectView.Project project = forms.project(request, id);
        List<UserError> errors = sent.grid().placed(left.userErrors());
        ContributionInput input = new ContributionInput(sent.warned(errors));
        MoneyForm offered = forms.offered(request, input.form());
        return pages.again(
                request,
                screen -> templates.cofinancingRecord(screen, project, input, offered, new Errors(errors), false));
    }
}
