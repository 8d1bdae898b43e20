package nl.noaber.web.signoffs;

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
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.UserError;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** The mails about sign-offs: what waits, what was sent, what came back. */
@PageController("/messages/mail")
class MailController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;

    MailController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        pages.forTeam(request);
        return pages.show(
                request,
                MailList.class,
                part(request),
                (screen, list) -> templates.signoffsMail(screen, list, Errors.none()));
    }

    @Post("/{mail}/sending")
    HttpResponse<?> send(HttpRequest<?> request, @PathVariable String mail) {
        pages.forTeam(request);
        MailResent.Payload outcome = pages.run(
                        request, MailResent.class, Map.of("input", Map.of("id", Links.id("SignOffMail", mail))))
                .resendSignOffMail();
        return outcome.mail() == null
                ? refused(request, outcome.userErrors())
                : pages.done(
                        "/messages/mail",
                        Flash.of("signoffs.mail.tried." + outcome.mail().state()));
    }

    /** Noted in the list, or on the page of its sign-off, where the address can be changed. */
    @Post("/{mail}/bounce")
    HttpResponse<?> bounced(HttpRequest<?> request, @PathVariable String mail, @Body Form form) {
        MailBounced.Payload outcome = pages.run(
                        request, MailBounced.class, Map.of("input", Map.of("id", Links.id("SignOffMail", mail))))
                .noteSignOffMailBounced();
        return outcome.userErrors().isEmpty()
                ? pages.done(Address.ours(form.text("back")), Flash.of("signoffs.mail.bounced"))
                : refused(request, outcome.userErrors());
    }

    private HttpResponse<?> refused(HttpRequest<?> request, List<UserError> errors) {
        MailList list = pages.run(request, MailList.class, part(request));
        return pages.again(request, screen -> templates.signoffsMail(screen, list, new Errors(errors)));
    }

    private static Map<String, @Nullable Object> part(HttpRequest<?> request) {
        Address address = Address.of(request);
        return PageInfo.asked(address, SIZE)
                .andIfAny(
                        "state",
                        address.among("state", SignOffWords.MAIL_STATES).stream()
                                .findFirst()
                                .orElse(null))
                .map();
    }
}
