package nl.noaber.web.cashiers;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Writing what was received and spent in a book, and correcting it. */
@PageController("/cashiers/{id}/lines")
class CashierLineController {

    private final Pages pages;
    private final Templates templates;
    private final CashierForms forms;

    CashierLineController(Pages pages, Templates templates, CashierForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request, @PathVariable String id) {
        Address address = Address.of(request);
        Form form = Form.fresh()
                .with("sort", address.text("sort").equals("EXPENSE") ? "EXPENSE" : "RECEIPT")
                .with("party", address.text("party"));
        return show(request, forms.mandate(request, id), null, new CashierLineInput(form), false);
    }

    @Post
    HttpResponse<?> record(HttpRequest<?> request, @PathVariable String id, @Body Form sent) {
        CashierLineInput input = new CashierLineInput(CashierForms.withId(sent));
        Errors mistakes = input.mistakes(pages.viewer(request));
        if (mistakes.isEmpty() && input.isToBeShown()) {
            return show(request, forms.mandate(request, id), null, input.unaccepted(), true);
        }
        CashierLeft left = mistakes.isEmpty()
                ? pages.run(request, CashierRecorded.class, CashierForms.input(input.toRecord(CashierForms.id(id))))
                        .recordCashierLine()
                : CashierLeft.refused(mistakes.all());
        return left.stored()
                ? pages.done("/cashiers/" + id, Flash.of("cashiers.recorded").clearing("cashier-line-to-" + id))
                : refused(request, id, null, input, left);
    }

    @Get("/{line}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id, @PathVariable String line) {
        CashierView.Mandate mandate = forms.mandate(request, id);
        CashierView.Line found = Pages.found(mandate.line(line).orElse(null));
        return show(request, mandate, line, CashierLineInput.of(mandate, found), false);
    }

    @Post("/{line}")
    HttpResponse<?> correct(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String line, @Body Form form) {
        CashierLineInput input = new CashierLineInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        if (mistakes.isEmpty() && input.isToBeShown()) {
            return show(request, forms.mandate(request, id), line, input.unaccepted(), true);
        }
        CashierLeft left = mistakes.isEmpty()
                ? pages.run(
                                request,
                                CashierCorrected.class,
                                CashierForms.input(input.toCorrect(CashierForms.id(id), line)))
                        .correctCashierLine()
                : CashierLeft.refused(mistakes.all());
        return left.stored()
                ? pages.done("/cashiers/" + id, Flash.of("cashiers.corrected").clearing("cashier-line-" + line))
                : refused(request, id, line, input, left);
    }

    @Post("/{line}/withdrawal")
    HttpResponse<?> takeOut(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String line, @Body Form form) {
        return turn(request, id, line, form, true);
    }

    @Post("/{line}/restoration")
    HttpResponse<?> putBack(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String line, @Body Form form) {
        return turn(request, id, line, form, false);
    }

    /** Who takes a line out, or puts it back, sees what then remains: there is nothing to warn of first. */
    private HttpResponse<?> turn(HttpRequest<?> request, String id, String line, Form form, boolean out) {
        CashierLeft left = pages.run(
                        request,
                        CashierCorrected.class,
                        CashierForms.input(Variables.of("id", CashierForms.id(id))
                                .and("line", line)
                                .and("expectedVersion", form.number("version"))
                                .and("withdrawn", out)
                                .and("acceptedWarnings", List.of("OUTSIDE_MANDATE", "ABOVE_ASKED", "ABOVE_RECEIVED"))
                                .map()))
                .correctCashierLine();
        if (left.stored()) {
            return pages.done("/cashiers/" + id, Flash.of(out ? "cashiers.takenOut" : "cashiers.putBack"));
        }
        CashierView.Mandate mandate = forms.mandate(request, id);
        return pages.again(
                request,
                screen -> templates.cashiersMandate(screen, mandate, new Errors(left.userErrors()), left.conflict()));
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            CashierView.Mandate mandate,
            @Nullable String line,
            CashierLineInput input,
            boolean echoed) {
        CashierForm named = forms.named(request, input.form());
        return pages.show(
                request,
                screen -> templates.cashiersLine(screen, mandate, line, input, named, Errors.none(), null, echoed));
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, String id, @Nullable String line, CashierLineInput sent, CashierLeft left) {
        CashierView.Mandate mandate = forms.mandate(request, id);
        Conflict conflict = left.conflict();
        CashierLineInput warned = sent.warned(left.userErrors());
        CashierLineInput input =
                conflict == null ? warned : new CashierLineInput(warned.form().with("version", conflict.version()));
        CashierForm named = forms.named(request, input.form());
        Errors errors = new Errors(left.userErrors());
        return pages.again(
                request,
                screen -> templates.cashiersLine(screen, mandate, line, input, named, errors, conflict, false));
    }
}
