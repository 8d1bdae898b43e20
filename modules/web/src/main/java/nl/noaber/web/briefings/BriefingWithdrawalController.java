package nl.noaber.web.briefings;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;

/** Withdrawing a briefing with its reason, and restoring it. */
@PageController("/briefings")
class BriefingWithdrawalController {

    private final Pages pages;
    private final Templates templates;

    BriefingWithdrawalController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/{id}/withdrawal")
    HttpResponse<?> ask(HttpRequest<?> request, @PathVariable String id) {
        BriefingView.One briefing = BriefingController.briefing(pages, request, id);
        Form form = new Form(Map.of()).with("version", briefing.version());
        return pages.show(
                request, screen -> templates.briefingsWithdrawal(screen, briefing, form, Errors.none(), null));
    }

    @Post("/{id}/withdrawal")
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        BriefingLeft left = pages.run(
                        request,
                        BriefingWithdrawn.class,
                        Map.of(
                                "input",
                                version(id, form)
                                        .and("reason", form.value("reason"))
                                        .map()))
                .withdrawBriefing();
        String page = "/briefings/" + id;
        return left.stored() && left.briefing() != null
                ? pages.done(
                        page,
                        Flash.of("briefings.withdrawn")
                                .undoneBy(page + "/restoration", left.briefing().version()))
                : again(request, id, form, left);
    }

    @Post("/{id}/restoration")
    HttpResponse<?> restore(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        BriefingLeft left = pages.run(
                        request,
                        BriefingRestored.class,
                        Map.of("input", version(id, form).map()))
                .restoreBriefing();
        return left.stored()
                ? pages.done("/briefings/" + id, Flash.of("briefings.restored"))
                : again(request, id, form, left);
    }

    private HttpResponse<?> again(HttpRequest<?> request, String id, Form form, BriefingLeft left) {
        BriefingView.One briefing = BriefingController.briefing(pages, request, id);
        Form next = left.conflict() == null
                ? form
                : form.with("version", left.conflict().version());
        return pages.again(
                request,
                screen -> templates.briefingsWithdrawal(screen, briefing, next, left.errors(), left.conflict()));
    }

    private static Variables version(String id, Form form) {
        return Variables.of("id", BriefingController.id(id)).and("expectedVersion", form.number("version"));
    }
}
