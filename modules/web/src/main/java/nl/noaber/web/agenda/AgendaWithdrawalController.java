package nl.noaber.web.agenda;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Withdrawing a meeting, a body or a route with its reason, and restoring it. */
@PageController("/")
class AgendaWithdrawalController {

    /** What is said once, and then accepted. */
    private static final Set<String> WARNINGS = Set.of("ROUTE_SLIPS");

    private final Pages pages;
    private final Templates templates;

    AgendaWithdrawalController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get(uris = {"/meetings/{id}/withdrawal", "/bodies/{id}/withdrawal", "/routes/{id}/withdrawal"})
    HttpResponse<?> ask(HttpRequest<?> request, @PathVariable String id) {
        AgendaKept.Node kept = kept(request, id);
        Form form = new Form(Map.of()).with("version", kept.version());
        return pages.show(request, screen -> templates.agendaWithdrawal(screen, kept, form, Errors.none(), null));
    }

    @Post(uris = {"/meetings/{id}/withdrawal", "/bodies/{id}/withdrawal", "/routes/{id}/withdrawal"})
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        AgendaTurned turned = pages.run(request, AgendaWithdrawn.class, withdrawn(request, id, form))
                .turned();
        String page = page(request, id);
        return turned.isDone()
                ? pages.done(page, Flash.of("agenda.withdrawn").undoneBy(page + "/restoration", turned.version()))
                : again(request, id, form, turned);
    }

    private static Map<String, @Nullable Object> withdrawn(HttpRequest<?> request, String id, Form form) {
        Variables variables = variables(request, why(request, id, form));
        return isMeeting(request)
                ? variables
                        .and(
                                "ofMeeting",
                                why(request, id, form)
                                        .and(Form.ACCEPTED, form.all(Form.ACCEPTED))
                                        .map())
                        .map()
                : variables.map();
    }

    private static Variables why(HttpRequest<?> request, String id, Form form) {
        return version(request, id, form).and("reason", form.value("reason"));
    }

    @Post(uris = {"/meetings/{id}/restoration", "/bodies/{id}/restoration", "/routes/{id}/restoration"})
    HttpResponse<?> restore(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        AgendaTurned turned = pages.run(
                        request,
                        AgendaRestored.class,
                        variables(request, version(request, id, form)).map())
                .turned();
        return turned.isDone()
                ? pages.done(page(request, id), Flash.of("agenda.restored"))
                : again(request, id, form, turned);
    }

    private HttpResponse<?> again(HttpRequest<?> request, String id, Form form, AgendaTurned turned) {
        AgendaKept.Node kept = kept(request, id);
        Conflict conflict = turned.conflict();
        Form warned = form.warned(turned.userErrors(), WARNINGS);
        Form next = conflict == null ? warned : warned.with("version", conflict.version());
        return pages.again(
                request,
                screen -> templates.agendaWithdrawal(
                        screen,
                        kept,
                        next,
                        new Errors(turned.userErrors()),
                        conflict == null ? null : conflict.inWords(words(request, screen))));
    }

    private static BinaryOperator<String> words(HttpRequest<?> request, Screen screen) {
        return isMeeting(request) ? MeetingWords.in(screen) : BodyWords.in(screen);
    }

    private AgendaKept.Node kept(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, AgendaKept.class, Map.of("id", record(request, id)))
                .node());
    }

    private static Variables version(HttpRequest<?> request, String id, Form form) {
        return Variables.of("id", record(request, id)).and("expectedVersion", form.number("version"));
    }

    private static Variables variables(HttpRequest<?> request, Variables input) {
        return Variables.of("input", input.map())
                .and("isMeeting", isMeeting(request))
                .and("isRoute", isRoute(request))
                .and("isBody", !isMeeting(request) && !isRoute(request));
    }

    private static String page(HttpRequest<?> request, String id) {
        return Links.to(record(request, id));
    }

    private static String record(HttpRequest<?> request, String id) {
        String other = isRoute(request) ? "AgendaRoute" : "GovernanceBody";
        return Links.id(isMeeting(request) ? "Meeting" : other, id);
    }

    private static boolean isRoute(HttpRequest<?> request) {
        return request.getPath().startsWith("/routes/");
    }

    private static boolean isMeeting(HttpRequest<?> request) {
        return request.getPath().startsWith("/meetings/");
    }
}
