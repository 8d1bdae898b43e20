package nl.noaber.web.cofinancing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.UserError;
import nl.noaber.web.templates.Templates;

/** One contribution, changing it, and taking it to another state. */
@PageController("/contributions")
class ContributionController {

    private final Pages pages;
    private final Templates templates;
    private final MoneyForms forms;

    ContributionController(Pages pages, Templates templates, MoneyForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        ContributionView.Contribution contribution = forms.contribution(request, id);
        return pages.show(request, screen -> templates.cofinancingContribution(screen, contribution));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        ContributionView.Contribution contribution = forms.contribution(request, id);
        ContributionInput input = ContributionInput.of(contribution);
        return pages.show(
                request,
                screen -> templates.cofinancingChange(screen, contribution, input, Errors.none(), null, false));
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form sent) {
        ContributionInput input = ContributionInput.sent(sent);
        Errors mistakes = input.details(pages.viewer(request));
        if (mistakes.isEmpty() && input.isToBeShown()) {
            ContributionView.Contribution contribution = forms.contribution(request, id);
            return pages.show(
                    request,
                    screen -> templates.cofinancingChange(
                            screen, contribution, input.unaccepted(), Errors.none(), null, true));
        }
        ContributionLeft left = mistakes.isEmpty()
                ? pages.run(
                                request,
                                ContributionChanged.class,
                                MoneyForms.input(input.toUpdate(Links.id("Contribution", id))))
                        .updateContribution()
                : ContributionLeft.refused(mistakes.all());
        return left.stored()
                ? pages.done(
                        "/contributions/" + id, Flash.of("cofinancing.changed").clearing("contribution-" + id))
                : refused(request, id, input, left);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String id, ContributionInput sent, ContributionLeft left) {
        ContributionView.Contribution contribution = forms.contribution(request, id);
        List<UserError> errors = sent.grid().placed(left.userErrors());
        ContributionInput input = left.conflict() == null
                ? new ContributionInput(sent.warned(errors))
                : sent.rebasedOn(ContributionInput.of(contribution));
        return pages.again(
                request,
                screen -> templates.cofinancingChange(
                        screen, contribution, input, new Errors(errors), left.conflict(), false));
    }

    @Get("/{id}/steps/new")
    HttpResponse<?> step(HttpRequest<?> request, @PathVariable String id) {
        ContributionView.Contribution contribution = forms.contribution(request, id);
        Form form = new Form(Map.of())
                .with("version", contribution.version())
                .with("state", Address.of(request).text("state"));
        return pages.show(
                request, screen -> templates.cofinancingMove(screen, contribution, form, Errors.none(), null));
    }

    @Post("/{id}/steps")
    HttpResponse<?> move(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        ContributionInput input = new ContributionInput(form);
        ContributionView.Contribution contribution = forms.contribution(request, id);
        Errors mistakes = input.step(pages.viewer(request), contribution.nextStates());
        ContributionLeft left = mistakes.isEmpty()
                ? pages.run(
                                request,
                                ContributionMoved.class,
                                MoneyForms.input(input.toMove(Links.id("Contribution", id))))
                        .moveContribution()
                : ContributionLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done(
                    "/contributions/" + id, Flash.of("cofinancing.moved").clearing("step-" + id));
        }
        Form warned = input.warned(left.userErrors());
        Form again = left.conflict() == null
                ? warned
                : warned.with("version", left.conflict().version());
        return pages.again(
                request,
                screen -> templates.cofinancingMove(
                        screen, contribution, again, new Errors(left.userErrors()), left.conflict()));
    }
}
