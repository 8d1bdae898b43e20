package nl.noaber.web.privacy;

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
import nl.noaber.web.privacy.RemovalList.Due;
import nl.noaber.web.templates.Templates;

/** How long records are kept, what is due, its removal and the proof of it; and the register of all processing. */
@PageController("/administration/privacy")
class RetentionController {

    private static final String RETENTION = "/administration/privacy/retention";
    private static final int SIZE = 20;

    private final Pages pages;
    private final Templates templates;

    RetentionController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/register")
    HttpResponse<?> register(HttpRequest<?> request) {
        return pages.show(
                request,
                RegisterView.class,
                Map.of(),
                (screen, view) -> templates.privacyRegister(screen, view.processingRegister()));
    }

    @Get("/retention")
    HttpResponse<?> retention(HttpRequest<?> request) {
        RetentionList list = list(request);
        return pages.show(
                request, screen -> templates.privacyRetention(screen, list, new Form(Map.of()), Errors.none()));
    }

    /** The field is named after its kind, as there is one for each. */
    @Post("/retention/{kind}")
    HttpResponse<?> set(HttpRequest<?> request, @PathVariable String kind, @Body Form form) {
        Variables input = Variables.of("kind", kind)
                .and("expectedVersion", form.number("version"))
                .and("event", form.text("event-" + kind))
                .and("months", form.number("months-" + kind))
                .and("ground", form.text("ground-" + kind));
        Errors errors = new Errors(pages.run(request, RuleSet.class, Map.of("input", input.map()))
                .setRetentionRule()
                .userErrors());
        if (errors.isEmpty()) {
            return pages.done(RETENTION, Flash.of("privacy.retention.set"));
        }
        Errors named = new Errors(errors.all().stream()
                .map(error -> new UserError(error.code(), error.field() + "-" + kind, error.message()))
                .toList());
        RetentionList list = list(request);
        return pages.again(request, screen -> templates.privacyRetention(screen, list, form, named));
    }

    @Get("/retention/{kind}")
    HttpResponse<?> due(HttpRequest<?> request, @PathVariable String kind) {
        Due due = found(request, kind);
        return pages.show(request, screen -> templates.privacyRemoval(screen, kind, due, Form.fresh(), Errors.none()));
    }

    @Post("/retention/{kind}/removals")
    HttpResponse<?> remove(HttpRequest<?> request, @PathVariable String kind, @Body Form form) {
        Variables input = Variables.of("kind", kind).and("id", form.value("id")).and("digest", form.text("digest"));
        Errors errors = new Errors(pages.run(request, RecordsRemoved.class, Map.of("input", input.map()))
                .approveRemoval()
                .userErrors());
        if (errors.isEmpty()) {
            return pages.done(RETENTION, Flash.of("privacy.removal.done"));
        }
        Due due = found(request, kind);
        return pages.again(request, screen -> templates.privacyRemoval(screen, kind, due, form, errors));
    }

    private RetentionList list(HttpRequest<?> request) {
        return pages.run(
                request,
                RetentionList.class,
                PageInfo.asked(Address.of(request), SIZE).map());
    }

    private Due found(HttpRequest<?> request, String kind) {
        return Pages.found(
                pages.run(request, RemovalList.class, Map.of("kind", kind)).retentionDue());
    }
}
