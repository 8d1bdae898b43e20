package nl.noaber.web.contacts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import nl.noaber.kernel.Ids;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** Logging a contact moment and changing one: one form. */
@PageController("/contacts")
class ContactFormController {

    private final Pages pages;
    private final Templates templates;
    private final ContactForms forms;

    ContactFormController(Pages pages, Templates templates, ContactForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        return show(request, "/contacts", forms.fresh(request), ContactOutcome.none());
    }

    @Post
    HttpResponse<?> log(HttpRequest<?> request, @Body Form sent) {
        Form form = BroughtRows.compacted(Replacement.inPlace(withId(sent)));
        ContactInput input = forms.input(request, form);
        ContactOutcome outcome = forms.log(request, input);
        return outcome.stored()
                ? done(
                        form.text("id"),
                        Flash.of("contacts.saved")
                                .undoneBy("/contacts/" + form.text("id") + "/withdrawal", outcome.version())
                                .clearing("contact"))
                : show(request, "/contacts", form, outcome);
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        Form form = forms.filledIn(request, Links.id("ContactMoment", id));
        return show(request, "/contacts/" + id, form, ContactOutcome.none());
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form sent) {
        Form form = BroughtRows.compacted(Replacement.inPlace(sent));
        ContactInput input = forms.input(request, form);
        ContactOutcome outcome = forms.change(request, Links.id("ContactMoment", id), input);
        return outcome.stored()
                ? done(id, Flash.of("contacts.changed").clearing("contact-" + id))
                : show(
                        request,
                        "/contacts/" + id,
                        forms.rebased(request, Links.id("ContactMoment", id), form, outcome),
                        outcome);
    }

    private HttpResponse<?> show(HttpRequest<?> request, String action, Form form, ContactOutcome outcome) {
        ContactFields fields = forms.fields(request, form);
        return outcome.equals(ContactOutcome.none())
                ? pages.show(request, screen -> templates.contactsForm(screen, action, form, fields, outcome))
                : pages.again(request, screen -> templates.contactsForm(screen, action, form, fields, outcome));
    }

    private HttpResponse<?> done(String id, Flash flash) {
        return pages.done("/contacts/" + id, flash);
    }

    /** The id under which it is stored once, however often it is sent; one that is missing is made. */
    private static Form withId(Form sent) {
        return Ids.parse(sent.text("id")).isPresent()
                ? sent
                : sent.with("id", Ids.next().toString());
    }
}
