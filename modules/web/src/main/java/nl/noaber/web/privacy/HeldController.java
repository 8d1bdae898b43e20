package nl.noaber.web.privacy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.privacy.HeldRecords.Records;
import nl.noaber.web.privacy.RequestView.Request;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** What is held on who asks: to see, to hand out in one file, to erase. */
@PageController("/administration/privacy/requests/{id}")
class HeldController {

    private static final String SPARED = "spared";
    private static final String CONFIRMED = "confirmed";
    private static final String SHOWN = "shown";
    private static final String ZIP = "application/zip";

    private final Pages pages;
    private final Templates templates;
    private final AccessFile file;

    HeldController(Pages pages, Templates templates, AccessFile file) {
        this.pages = pages;
        this.templates = templates;
        this.file = file;
    }

    @Get
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        Request asked = request(request, id);
        Records held = held(request, asked);
        return pages.show(
                request, screen -> templates.privacyRequest(screen, asked, held, filledIn(asked, held), Errors.none()));
    }

    /** As a readable document and as JSON, without what is somebody else's. */
    @Post("/file")
    @Produces({ZIP, MediaType.TEXT_HTML})
    HttpResponse<?> file(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Request asked = request(request, id);
        Records held = Pages.found(held(request, asked, true, form.all(SHOWN)));
        byte[] zip = file.of(request, asked, held.without(form.all(SPARED), form.all(CONFIRMED)));
        return HttpResponse.ok(zip)
                .contentType(MediaType.of(ZIP))
                .header("Content-Disposition", "attachment; filename=\"noaber-inzage-" + asked.key() + ".zip\"");
    }

    @Post("/erasure")
    HttpResponse<?> erase(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Request asked = request(request, id);
        Errors errors = form.isTicked("sure") ? erased(request, asked, form) : new Errors(List.of(unsure(request)));
        if (errors.isEmpty()) {
            return pages.done("/administration/privacy/requests/" + asked.key(), Flash.of("privacy.erased"));
        }
        Records held = held(request, asked);
        return pages.again(request, screen -> templates.privacyRequest(screen, asked, held, form, errors));
    }

    private UserError unsure(HttpRequest<?> request) {
        return new UserError(
                "NOT_SURE", "sure", Text.in(pages.viewer(request).locale()).get("privacy.erase.unsure"));
    }

    private Errors erased(HttpRequest<?> request, Request asked, Form form) {
        Variables input = Variables.of("person", asked.person().id())
                .and("expectedVersion", form.number("personVersion"))
                .and(SPARED, form.all(SPARED))
                .and(
                        CONFIRMED,
                        form.all(CONFIRMED).stream().map(HeldController::place).toList())
                .and("request", asked.id());
        return new Errors(pages.run(request, PersonErased.class, Map.of("input", input.map()))
                .erasePerson()
                .userErrors());
    }

    /** What a tick box said: the record, a space, the surname as it is written. */
    private static Map<String, String> place(String ticked) {
        int space = ticked.indexOf(' ');
        return space < 0
                ? Map.of("record", ticked, "form", "")
                : Map.of("record", ticked.substring(0, space), "form", ticked.substring(space + 1));
    }

    private Request request(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, RequestView.class, Map.of("id", Links.id("PrivacyRequest", id)))
                .privacyRequest());
    }

    /** Of who was erased there is nothing left to show. */
    private @Nullable Records held(HttpRequest<?> request, Request asked) {
        return held(request, asked, false, List.of());
    }

    private @Nullable Records held(HttpRequest<?> request, Request asked, boolean handedOut, List<String> shown) {
        return asked.person().erased()
                ? null
                : pages.run(
                                request,
                                HeldRecords.class,
                                Map.of("person", asked.person().id(), "handedOut", handedOut, "shown", shown))
                        .personalRecords();
    }

    /** The surname alone is taken for somebody else's until a reader says otherwise, unless it is likely this person's. */
    private static Form filledIn(Request asked, @Nullable Records held) {
        Form form = new Form(Map.of())
                .with("version", asked.version())
                .with("personVersion", asked.person().version())
                .with("note", asked.note())
                .with("outcome", asked.outcome())
                .with("answeredOn", asked.answeredOn());
        return held == null ? form : form.with(CONFIRMED, held.likely());
    }
}
