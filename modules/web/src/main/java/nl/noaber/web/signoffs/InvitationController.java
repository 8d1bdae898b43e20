package nl.noaber.web.signoffs;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.noaber.access.PersonalLinks;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Where the personal link in a mail leads: reading the message and answering it once, without signing in. */
@PageController("/sign-off")
class InvitationController {

    /** In seconds: by then the tries of before are forgotten. */
    private static final String RETRY_AFTER = "900";

    private final Pages pages;
    private final Templates templates;
    private final PersonalLinks links;

    InvitationController(Pages pages, Templates templates, PersonalLinks links) {
        this.pages = pages;
        this.templates = templates;
        this.links = links;
    }

    @Get
    HttpResponse<?> read(HttpRequest<?> request) {
        String link = Address.of(request).text("link");
        Reading reading = pages.openReading(request);
        boolean tooOften = links.isTriedTooOften(reading.viewer().origin());
        InvitationView.Link found = found(reading, link);
        if (found == null && tooOften) {
            return later(pages.showToAll(request, screen -> templates.error(screen, "errors.links", "")));
        }
        Invitation invitation = found == null ? null : found.invitation();
        Form empty = new Form(Map.of());
        if (invitation == null) {
            UserError refusal = found == null ? null : found.refusal();
            return pages.showToAll(
                            request, screen -> templates.signoffsGone(screen, empty, Errors.none(), message(refusal)))
                    .status(HttpStatus.GONE);
        }
        return pages.showToAll(
                request, screen -> templates.signoffsInvitation(screen, link, invitation, empty, Errors.none()));
    }

    /** An address of its own, so that it can be reloaded. */
    @Get("/thanks")
    HttpResponse<?> thanks(HttpRequest<?> request) {
        return pages.showToAll(request, templates::signoffsThanks);
    }

    @Post
    HttpResponse<?> answer(HttpRequest<?> request, @Body Form form) {
        Reading reading = pages.openReading(request);
        String link = form.text("link");
        if (links.isTriedTooOften(reading.viewer().origin()) && found(reading, link) == null) {
            String words = Text.in(reading.viewer().locale()).get("errors.links.todo");
            return later(pages.againToAll(
                    request,
                    screen -> templates.signoffsGone(screen, form, Errors.of("TOO_MANY_TRIES", "link", words), null)));
        }
        Errors mistakes = mistakes(reading.viewer(), form);
        if (!mistakes.isEmpty()) {
            return again(request, link, form, found(reading, link), mistakes);
        }
        Map<String, ?> input = Map.of("input", Answering.input(Variables.of("link", link), form));
        InvitationAnswered.Payload outcome =
                reading.run(InvitationAnswered.class, input).signOffThroughLink();
        if (outcome.taken()) {
            return HttpResponse.seeOther(URI.create("/sign-off/thanks"));
        }
        InvitationView.Link found = outcome.invitation() == null
                ? found(reading, link)
                : new InvitationView.Link(outcome.invitation(), null);
        return again(request, link, form, found, new Errors(outcome.userErrors()));
    }

    private static HttpResponse<?> later(MutableHttpResponse<?> page) {
        return page.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }

    private static Errors mistakes(Viewer viewer, Form form) {
        return TypedChoices.notOneOf(viewer, form, "position", SignOffWords.POSITIONS)
                .and(TypedChoices.notOneOf(viewer, form, "level", SignOffWords.LEVELS));
    }

    /** Where the link leads nowhere, that is what is wrong, whatever else is. */
    private HttpResponse<?> again(
            HttpRequest<?> request, String link, Form form, InvitationView.@Nullable Link found, Errors errors) {
        Invitation invitation = found == null ? null : found.invitation();
        if (invitation == null) {
            UserError refusal = found == null ? null : found.refusal();
            Errors why = refusal == null ? ofLink(errors) : new Errors(List.of(refusal));
            return pages.againToAll(request, screen -> templates.signoffsGone(screen, form, why, null));
        }
        return pages.againToAll(
                request, screen -> templates.signoffsInvitation(screen, link, invitation, form, errors));
    }

    private static Errors ofLink(Errors errors) {
        return new Errors(errors.all().stream()
                .filter(error -> "link".equals(error.field()))
                .toList());
    }

    private static @Nullable String message(@Nullable UserError refusal) {
        return refusal == null ? null : refusal.message();
    }

    private static InvitationView.@Nullable Link found(Reading reading, String link) {
        return reading.run(InvitationView.class, Map.of("link", link)).signOffLink();
    }
}
