package nl.noaber.web.relations;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Withdrawing an organisation, a person or a post with its reason, and restoring it. */
@PageController("/")
class WithdrawalController {

    private final Pages pages;
    private final Templates templates;

    WithdrawalController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get(uris = {"/organisations/{id}/withdrawal", "/persons/{id}/withdrawal", "/posts/{id}/withdrawal"})
    HttpResponse<?> ask(HttpRequest<?> request, @PathVariable String id) {
        Kept.Node kept = kept(request, id);
        Pages.found(pages.viewer(request).isTeam() ? kept : null);
        Form form = new Form(Map.of()).with("version", kept.version());
        return pages.show(request, screen -> templates.relationsWithdrawal(screen, kept, form, Errors.none(), null));
    }

    @Post(uris = {"/organisations/{id}/withdrawal", "/persons/{id}/withdrawal", "/posts/{id}/withdrawal"})
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        String type = type(request);
        TurnedPayload payload = pages.run(
                        request,
                        WithdrawnRecord.class,
                        variables(
                                type,
                                Variables.of("id", Links.id(type, id))
                                        .and("expectedVersion", form.number("version"))
                                        .and("reason", form.value("reason"))))
                .payload();
        String page = Links.to(Links.id(type, id));
        return payload.isDone()
                ? pages.done(page, Flash.of("relations.withdrawn").undoneBy(page + "/restoration", payload.version()))
                : again(request, id, form, payload);
    }

    @Post(uris = {"/organisations/{id}/restoration", "/persons/{id}/restoration", "/posts/{id}/restoration"})
    HttpResponse<?> restore(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        String type = type(request);
        TurnedPayload payload = pages.run(
                        request,
                        RestoredRecord.class,
                        variables(
                                type,
                                Variables.of("id", Links.id(type, id)).and("expectedVersion", form.number("version"))))
                .payload();
        return payload.isDone()
                ? pages.done(Links.to(Links.id(type, id)), Flash.of("relations.restored"))
                : again(request, id, form, payload);
    }

    private HttpResponse<?> again(HttpRequest<?> request, String id, Form form, TurnedPayload payload) {
        Kept.Node kept = kept(request, id);
        Conflict conflict = payload.conflict();
        Form next = conflict == null ? form : form.with("version", conflict.version());
        return pages.again(
                request,
                screen -> templates.relationsWithdrawal(
                        screen, kept, next, new Errors(payload.userErrors()), FieldWords.collision(screen, conflict)));
    }

    private Kept.Node kept(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, Kept.class, Map.of("id", Links.id(type(request), id)))
                .node());
    }

    private static Map<String, @Nullable Object> variables(String type, Variables input) {
        return Variables.of("input", input.map())
                .and("isOrganisation", type.equals("Organisation"))
                .and("isPerson", type.equals("Person"))
                .and("isPost", type.equals("Post"))
                .map();
    }

    private static String type(HttpRequest<?> request) {
        String path = request.getPath();
        if (path.startsWith("/organisations/")) {
            return "Organisation";
        }
        return path.startsWith("/persons/") ? "Person" : "Post";
    }
}
