package nl.noaber.web.divisions;

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
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;

/** The list of divisions, one division, beginning and changing it. */
@PageController("/divisions")
class DivisionController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;
    private final DivisionForms forms;

    DivisionController(Pages pages, Templates templates, DivisionForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Address address = Address.of(request);
        return pages.show(
                request,
                DivisionList.class,
                DivisionList.asked(PageInfo.asked(address, SIZE), address),
                templates::divisionsList);
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        return show(request, DivisionInput.fresh(Address.of(request).text("project")), false);
    }

    @Post
    HttpResponse<?> plan(HttpRequest<?> request, @Body Form sent) {
        DivisionInput input = DivisionInput.sent(DivisionForms.withId(sent));
        Errors mistakes = input.mistakes(pages.viewer(request));
        if (mistakes.isEmpty() && input.isToBeShown()) {
            return show(request, input, true);
        }
        DivisionLeft left = mistakes.isEmpty()
                ? pages.run(request, DivisionPlanned.class, DivisionForms.input(input.toPlan()))
                        .planCostDivision()
                : DivisionLeft.refused(mistakes.all());
        if (left.stored()) {
            String path = "/divisions/" + input.form().text("id");
            return pages.done(
                    path,
                    Flash.of("divisions.planned")
                            .undoneBy(path + "/withdrawal", left.version())
                            .clearing("division"));
        }
        DivisionForm named = forms.named(request, input.form());
        Errors errors = new Errors(input.grid().placed(left.userErrors()));
        return pages.again(
                request, screen -> templates.divisionsPlan(screen, input, named, errors, forms.thisYear(), false));
    }

    private HttpResponse<?> show(HttpRequest<?> request, DivisionInput input, boolean echoed) {
        DivisionForm named = forms.named(request, input.form());
        return pages.show(
                request,
                screen -> templates.divisionsPlan(screen, input, named, Errors.none(), forms.thisYear(), echoed));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        DivisionView.Division division = forms.division(request, id);
        return pages.show(request, screen -> templates.divisionsDivision(screen, division, Errors.none(), null));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        DivisionView.Division division = forms.division(request, id);
        DivisionInput input = DivisionInput.of(division);
        return pages.show(
                request,
                screen ->
                        templates.divisionsEdit(screen, division, input, Errors.none(), null, forms.thisYear(), false));
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form sent) {
        DivisionInput input = DivisionInput.sent(sent);
        Errors mistakes = input.mistakes(pages.viewer(request));
        if (mistakes.isEmpty() && input.isToBeShown()) {
            DivisionView.Division division = forms.division(request, id);
            return pages.show(
                    request,
                    screen -> templates.divisionsEdit(
                            screen, division, input, Errors.none(), null, forms.thisYear(), true));
        }
        DivisionLeft left = mistakes.isEmpty()
                ? pages.run(request, DivisionUpdated.class, DivisionForms.input(input.toUpdate(DivisionForms.id(id))))
                        .updateCostDivision()
                : DivisionLeft.refused(mistakes.all());
        return left.stored()
                ? pages.done("/divisions/" + id, Flash.of("divisions.saved").clearing("division-" + id))
                : refused(request, id, input, left);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String id, DivisionInput sent, DivisionLeft left) {
        DivisionView.Division division = forms.division(request, id);
        List<UserError> errors = sent.grid().placed(left.userErrors());
        DivisionInput input = left.conflict() == null ? sent : sent.rebasedOn(DivisionInput.of(division));
        return pages.again(
                request,
                screen -> templates.divisionsEdit(
                        screen, division, input, new Errors(errors), left.conflict(), forms.thisYear(), false));
    }

    @Post("/{id}/withdrawal")
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        DivisionLeft left =
                pages.run(request, DivisionWithdrawn.class, version(id, form)).withdrawCostDivision();
        return left.stored()
                ? pages.done(
                        "/divisions",
                        Flash.of("divisions.withdrawn").undoneBy("/divisions/" + id + "/restoration", left.version()))
                : turned(request, id, left);
    }

    @Post("/{id}/restoration")
    HttpResponse<?> restore(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        DivisionLeft left =
                pages.run(request, DivisionRestored.class, version(id, form)).restoreCostDivision();
        return left.stored()
                ? pages.done("/divisions/" + id, Flash.of("divisions.restored"))
                : turned(request, id, left);
    }

    private HttpResponse<?> turned(HttpRequest<?> request, String id, DivisionLeft left) {
        DivisionView.Division division = forms.division(request, id);
        return pages.again(
                request,
                screen ->
                        templates.divisionsDivision(screen, division, new Errors(left.userErrors()), left.conflict()));
    }

    private static Map<String, ?> version(String id, Form form) {
        return DivisionForms.input(Variables.of("id", DivisionForms.id(id))
                .and("expectedVersion", form.number("version"))
                .map());
    }
}
