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
        if (links.isTriedTooOften(reading.viewer().origin())) {
            return later(pages.showToAll(request, screen -> templates.error(screen, "errors.links", "")));
        }
        Invitation invitation = invitation(reading, link);
        return invitation == null
                ? gone(request)
                : pages.showToAll(
                        request,
                        screen -> templates.signoffsInvitation(
                                screen, link, invitation, new Form(Map.of()), Errors.none()));
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
        if (links.isTriedTooOften(reading.viewer().origin())) {
            String words = Text.in(reading.viewer().locale()).get("errors.links.todo");
            return later(pages.againToAll(
                    request,
                    screen -> templates.signoffsGone(screen, form, Errors.of("TOO_MANY_TRIES", "link", words))));
        }
        Errors mistakes = mistakes(reading.viewer(), form);
        if (!mistakes.isEmpty()) {
            return again(request, link, form, invitation(reading, link), mistakes);
        }
        Map<String, ?> input = Map.of("input", Answering.input(Variables.of("link", link), form));
        InvitationAnswered.Payload outcome =
                reading.run(InvitationAnswered.class, input).signOffThroughLink();
        if (outcome.taken()) {
            return HttpResponse.seeOther(URI.create("/sign-off/thanks"));
        }
        Invitation invitation = outcome.invitation() == null ? invitation(reading, link) : outcome.invitation();
        return again(request, link, form, invitation, new Errors(outcome.userErrors()));
    }

    private static HttpResponse<?> later(MutableHttpResponse<?> page) {
        return page.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }

    private static Errors mistakes(Viewer viewer, Form form) {
        return TypedChoices.notOneOf(viewer, form, "position", SignOffWords.POSITIONS)
                .and(TypedChoices.notOneOf(viewer, form, "level", SignOffWords.LEVELS));
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, String link, Form form, @Nullable Invitation invitation, Errors errors) {
        return invitation == null
                ? pages.againToAll(request, screen -> templates.signoffsGone(screen, form, errors))
                : pages.againToAll(
                        request, screen -> templates.signoffsInvitation(screen, link, invitation, form, errors));
    }

    private static @Nullable Invitation invitation(Reading reading, String link) {
        return reading.run(InvitationView.class, Map.of("link", link)).signOffInvitation();
    }

    private HttpResponse<?> gone(HttpRequest<?> request) {
        return pages.showToAll(request, screen -> templates.signoffsGone(screen, new Form(Map.of()), Errors.none()))
                .status(HttpStatus.GONE);
    }
}
