package nl.noaber.web.contacts;

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
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

@PageController("/contacts")
class ContactController {

    private final Pages pages;
    private final Templates templates;

    ContactController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(
                request, ContactList.class, ContactFilter.variables(Address.of(request)), templates::contactsList);
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        return pages.show(
                request,
                Contact.class,
                Map.of("id", Links.id("ContactMoment", id)),
                (screen, found) ->
                        templates.contactsOne(screen, Pages.found(found.contactMoment()), Errors.none(), null));
    }

    @Post("/{id}/withdrawal")
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        ContactTurned turned =
                pages.run(request, ContactWithdrawn.class, version(id, form)).withdrawContactMoment();
        return turned.isDone()
                ? pages.done(
                        "/contacts",
                        Flash.of("contacts.withdrawn").undoneBy("/contacts/" + id + "/restoration", turned.version()))
                : refused(request, id, turned);
    }

    @Post("/{id}/restoration")
    HttpResponse<?> restore(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        ContactTurned turned =
                pages.run(request, ContactRestored.class, version(id, form)).restoreContactMoment();
        return turned.isDone()
                ? pages.done("/contacts/" + id, Flash.of("contacts.restored"))
                : refused(request, id, turned);
    }

    /** The version that the user saw. */
    private static Map<String, @Nullable Object> version(String id, Form form) {
        return Variables.of(
                        "input", Map.of("id", Links.id("ContactMoment", id), "expectedVersion", form.number("version")))
                .map();
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String id, ContactTurned turned) {
        Contact.Moment moment = moment(request, id);
        return pages.again(
                request,
                screen -> templates.contactsOne(screen, moment, new Errors(turned.userErrors()), turned.conflict()));
    }

    private Contact.Moment moment(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, Contact.class, Map.of("id", Links.id("ContactMoment", id)))
                .contactMoment());
    }
}
