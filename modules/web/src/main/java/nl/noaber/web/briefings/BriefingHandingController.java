package nl.noaber.web.briefings;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Handing a briefing out, another edition of it, and that it was read. */
@PageController("/briefings")
class BriefingHandingController {

    /** What is said once, and then accepted. */
    private static final Set<String> WARNINGS = Set.of("BEYOND_BOARD");

    private final Pages pages;
    private final Templates templates;

    BriefingHandingController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/{id}/handout")
    HttpResponse<?> ask(HttpRequest<?> request, @PathVariable String id) {
        BriefingView.One briefing = BriefingController.briefing(pages, request, id);
        Form form = new Form(Map.of()).with("version", briefing.version());
        return asked(request, briefing, form, Errors.none(), null);
    }

    private HttpResponse<?> asked(
            HttpRequest<?> request, BriefingView.One briefing, Form form, Errors errors, @Nullable Conflict conflict) {
        BriefingChecked checked = BriefingController.checked(pages, request, briefing);
        return errors.isEmpty() && conflict == null
                ? pages.show(
                        request, screen -> templates.briefingsHandout(screen, briefing, checked, form, errors, null))
                : pages.again(
                        request,
                        screen -> templates.briefingsHandout(screen, briefing, checked, form, errors, conflict));
    }

    /** The box that says that the board may know it all is the acceptance: whoever ticked it saw what it is about. */
    @Post("/{id}/handout")
    HttpResponse<?> handOut(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        BriefingLeft left = pages.run(
                        request,
                        BriefingHandedOut.class,
                        Map.of(
                                "input",
                                Variables.of("id", BriefingController.id(id))
                                        .and("expectedVersion", form.number("version"))
                                        .and(Form.ACCEPTED, form.all(Form.ACCEPTED))
                                        .map()))
                .handOutBriefing();
        if (left.stored()) {
            return pages.done("/briefings/" + id, Flash.of("briefings.handedOut"));
        }
        Form warned = form.warned(left.userErrors(), WARNINGS);
        Form next = left.conflict() == null
                ? warned
                : warned.with("version", left.conflict().version());
        return asked(request, BriefingController.briefing(pages, request, id), next, left.errors(), left.conflict());
    }

    @Get("/{id}/editions/new")
    HttpResponse<?> edition(HttpRequest<?> request, @PathVariable String id) {
        BriefingView.One briefing = BriefingController.briefing(pages, request, id);
        return pages.show(request, screen -> templates.briefingsEdition(screen, briefing, Form.fresh(), Errors.none()));
    }

    @Post("/{id}/editions")
    HttpResponse<?> begin(HttpRequest<?> request, @PathVariable String id, @Body Form sent) {
        Form form = Ids.parse(sent.text("id")).isPresent()
                ? sent
                : sent.with("id", Ids.next().toString());
        BriefingLeft left = pages.run(
                        request,
                        BriefingEditionBegun.class,
                        Map.of(
                                "input",
                                Variables.of("id", BriefingController.id(id))
                                        .and("newId", form.text("id"))
                                        .and("reason", form.text("reason"))
                                        .map()))
                .newBriefingEdition();
        if (left.stored()) {
            return pages.done("/briefings/" + form.text("id"), Flash.of("briefings.editionBegun"));
        }
        BriefingView.One briefing = BriefingController.briefing(pages, request, id);
        return pages.again(request, screen -> templates.briefingsEdition(screen, briefing, form, left.errors()));
    }

    @Post("/{id}/readings")
    HttpResponse<?> read(HttpRequest<?> request, @PathVariable String id) {
        BriefingLeft left = pages.run(
                        request, BriefingMarkedRead.class, Map.of("input", Map.of("id", BriefingController.id(id))))
                .markBriefingRead();
        return pages.done("/briefings/" + id, Flash.of(left.stored() ? "briefings.read.thanks" : "briefings.read.not"));
    }
}
