package nl.noaber.web.signoffs;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.messages.MessageLeft;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Field;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.relations.Unchosen;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Who was asked about a message; asking more, reminding them, and sharing what they answered. */
@PageController("/messages")
class SignOffsController {

    /** How many days there are for an answer, unless somebody says otherwise. */
    private static final int DAYS = 14;

    /** What the fields for the addresses of regions begin with. */
    private static final String EMAIL = "email.";

    private final Pages pages;
    private final Templates templates;
    private final Clock clock;

    SignOffsController(Pages pages, Templates templates, Clock clock) {
        this.pages = pages;
        this.templates = templates;
        this.clock = clock;
    }

    @Get("/{id}/sign-offs")
    HttpResponse<?> list(HttpRequest<?> request, @PathVariable String id) {
        SignOffList.Message message = Pages.found(read(request, id, List.of()).lobbyMessage());
        return pages.show(request, screen -> templates.signoffsList(screen, message, Errors.none()));
    }

    @Get("/{id}/sign-offs/new")
    HttpResponse<?> fresh(HttpRequest<?> request, @PathVariable String id) {
        SignOffList list = read(request, id, List.of());
        SignOffList.Message message = Pages.found(list.lobbyMessage());
        Form form = new Form(Map.of())
                .with("deadline", DutchTime.today(clock).plusDays(DAYS).toString());
        return pages.show(request, screen -> templates.signoffsAsk(screen, list, message, form, Errors.none()));
    }

    @Post("/{id}/sign-offs")
    HttpResponse<?> ask(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Errors mistakes = TypedDates.notDays(pages.viewer(request), form, "deadline")
                .and(Unchosen.of(pages.viewer(request), form, "others"));
        List<UserError> errors = mistakes.isEmpty()
                ? pages.run(request, SignOffsAsked.class, Map.of("input", asked(id, form)))
                        .askSignOffs()
                        .userErrors()
                : mistakes.all();
        return errors.isEmpty()
                ? pages.done(path(id), Flash.of("signoffs.asked"))
                : asking(request, id, form, new Errors(errors));
    }

    private HttpResponse<?> asking(HttpRequest<?> request, String id, Form form, Errors errors) {
        SignOffList list = read(request, id, form.all("others"));
        SignOffList.Message message = Pages.found(list.lobbyMessage());
        return pages.again(request, screen -> templates.signoffsAsk(screen, list, message, form, errors));
    }

    private static Map<String, @Nullable Object> asked(String id, Form form) {
        List<Map<String, @Nullable Object>> organisations = Stream.of(
                        form.all("organisations").stream(), addressed(form), form.all("others").stream())
                .flatMap(each -> each)
                .distinct()
                .map(organisation -> Variables.of("organisation", organisation)
                        .andIfAny("email", email(form, organisation))
                        .map())
                .toList();
        return Variables.of("message", Links.id("LobbyMessage", id))
                .and("organisations", organisations)
                .and("deadline", TypedDates.day(form, "deadline"))
                .map();
    }

    /** A typed address counts as asking, ticked or not. */
    private static Stream<String> addressed(Form form) {
        return form.values().keySet().stream()
                .filter(field -> field.startsWith(EMAIL) && form.value(field) != null)
                .map(field -> Links.id("Organisation", field.substring(EMAIL.length())));
    }

    private static @Nullable String email(Form form, String organisation) {
        String ofRegion = form.value(EMAIL + SignOffLinks.plain(organisation));
        return ofRegion == null ? form.value(Field.email("others", organisation)) : ofRegion;
    }

    @Post("/{id}/sign-offs/reminders")
    HttpResponse<?> remind(HttpRequest<?> request, @PathVariable String id) {
        SignOffsReminded.Payload outcome = pages.run(
                        request,
                        SignOffsReminded.class,
                        Map.of("input", Map.of("message", Links.id("LobbyMessage", id))))
                .remindSignOffs();
        if (!outcome.userErrors().isEmpty()) {
            return again(request, id, new Errors(outcome.userErrors()));
        }
        return pages.done(
                path(id), Flash.of(outcome.reminded() == 0 ? "signoffs.nobodyReminded" : "signoffs.reminded"));
    }

    @Post("/{id}/sign-offs/sharing")
    HttpResponse<?> share(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        boolean shared = form.text("shared").equals("true");
        Map<String, Object> input =
                Map.of("id", Links.id("LobbyMessage", id), "expectedVersion", form.number("version"), "shared", shared);
        MessageLeft left = pages.run(request, AlignmentShared.class, Map.of("input", input))
                .shareAlignment();
        return left.stored()
                ? pages.done(path(id), Flash.of(shared ? "signoffs.isShared" : "signoffs.isKept"))
                : again(request, id, left.problems(pages.viewer(request)));
    }

    private HttpResponse<?> again(HttpRequest<?> request, String id, Errors errors) {
        SignOffList.Message message = Pages.found(read(request, id, List.of()).lobbyMessage());
        return pages.again(request, screen -> templates.signoffsList(screen, message, errors));
    }

    /**
     * Reads them.
     *
     * @param chosen the ids of what was chosen in the form, to be named again
     */
    private SignOffList read(HttpRequest<?> request, String id, List<String> chosen) {
        return pages.run(request, SignOffList.class, Map.of("id", Links.id("LobbyMessage", id), "names", chosen));
    }

    private static String path(String id) {
        return "/messages/" + id + "/sign-offs";
    }
}
