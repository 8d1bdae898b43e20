package nl.noaber.web.cashiers;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
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

/** The list of mandates, one mandate with its book, recording and changing it. */
@PageController("/cashiers")
class CashierController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;
    private final CashierForms forms;

    CashierController(Pages pages, Templates templates, CashierForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Address address = Address.of(request);
        return pages.show(
                request,
                CashierList.class,
                CashierList.asked(PageInfo.asked(address, SIZE), address),
                templates::cashiersList);
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Form form = Form.fresh().with("subject", Address.of(request).text("subject"));
        CashierForm named = forms.named(request, form);
        return pages.show(request, screen -> templates.cashiersAppoint(screen, form, named, Errors.none()));
    }

    @Post
    HttpResponse<?> appoint(HttpRequest<?> request, @Body Form sent) {
        Form form = CashierForms.withId(sent);
        CashierInput input = new CashierInput(form);
        Errors mistakes = input.allMistakes(pages.viewer(request));
        CashierLeft left = mistakes.isEmpty()
                ? pages.run(request, CashierAppointed.class, CashierForms.input(input.toAppoint()))
                        .appointCashier()
                : CashierLeft.refused(mistakes.all());
        if (left.stored()) {
            String path = "/cashiers/" + form.text("id");
            return pages.done(
                    path,
                    Flash.of("cashiers.appointed")
                            .undoneBy(path + "/withdrawal", left.version())
                            .clearing("cashier"));
        }
        CashierForm named = forms.named(request, form);
        Errors errors = new Errors(left.userErrors().stream()
                .map(error -> Errors.fieldOf(error).equals("project")
                                || Errors.fieldOf(error).equals("division")
                        ? new UserError(error.code(), "subject", error.message())
                        : error)
                .toList());
        return pages.again(request, screen -> templates.cashiersAppoint(screen, form, named, errors));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        CashierView.Mandate mandate = forms.mandate(request, id);
        return pages.show(request, screen -> templates.cashiersMandate(screen, mandate, Errors.none(), null));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        CashierView.Mandate mandate = forms.mandate(request, id);
        Form form = CashierInput.of(mandate);
        return pages.show(request, screen -> templates.cashiersEdit(screen, mandate, form, Errors.none(), null));
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        CashierInput input = new CashierInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        CashierLeft left = mistakes.isEmpty()
                ? pages.run(request, CashierUpdated.class, CashierForms.input(input.toUpdate(CashierForms.id(id))))
                        .updateCashierMandate()
                : CashierLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done("/cashiers/" + id, Flash.of("cashiers.saved").clearing("cashier-" + id));
        }
        CashierView.Mandate mandate = forms.mandate(request, id);
        Form again = left.conflict() == null ? form : form.rebasedOn(CashierInput.of(mandate));
        return pages.again(
                request,
                screen ->
                        templates.cashiersEdit(screen, mandate, again, new Errors(left.userErrors()), left.conflict()));
    }

    @Post("/{id}/withdrawal")
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        CashierLeft left =
                pages.run(request, CashierWithdrawn.class, version(id, form)).withdrawCashierMandate();
        return left.stored()
                ? pages.done(
                        "/cashiers",
                        Flash.of("cashiers.withdrawn").undoneBy("/cashiers/" + id + "/restoration", left.version()))
                : turned(request, id, left);
    }

    @Post("/{id}/restoration")
    HttpResponse<?> restore(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        CashierLeft left =
                pages.run(request, CashierRestored.class, version(id, form)).restoreCashierMandate();
        return left.stored() ? pages.done("/cashiers/" + id, Flash.of("cashiers.restored")) : turned(request, id, left);
    }

    private HttpResponse<?> turned(HttpRequest<?> request, String id, CashierLeft left) {
        CashierView.Mandate mandate = forms.mandate(request, id);
        return pages.again(
                request,
                screen -> templates.cashiersMandate(screen, mandate, new Errors(left.userErrors()), left.conflict()));
    }

    private static Map<String, ?> version(String id, Form form) {
        return CashierForms.input(Variables.of("id", CashierForms.id(id))
                .and("expectedVersion", form.number("version"))
                .map());
    }
}
