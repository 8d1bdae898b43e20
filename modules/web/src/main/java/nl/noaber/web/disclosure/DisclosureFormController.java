package nl.noaber.web.disclosure;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.web.contacts.Names;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Opening a file. */
@PageController("/disclosure")
class DisclosureFormController {

    private static final List<String> DAYS = List.of("receivedOn", "from", "until");

    private final Pages pages;
    private final Templates templates;

    DisclosureFormController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Pages.found(pages.viewer(request).isTeam() ? request : null);
        Form form = Form.fresh();
        Names names = names(request, form);
        return pages.show(request, screen -> templates.disclosureForm(screen, form, names, Errors.none()));
    }

    @Post
    HttpResponse<?> open(HttpRequest<?> request, @Body Form sent) {
        Form form = Ids.parse(sent.text("id")).isPresent()
                ? sent
                : sent.with("id", Ids.next().toString());
        List<UserError> mistakes = mistakes(request, form);
        FileOutcome outcome = mistakes.isEmpty()
                ? pages.run(
                                request,
                                DisclosureFileOpened.class,
                                Variables.of("input", input(form)).map())
                        .openDisclosureFile()
                : new FileOutcome(null, mistakes);
        FileOutcome.Changed done = outcome.disclosureFile();
        return done == null
                ? refused(request, form, outcome)
                : pages.done(
                        "/disclosure/" + done.id().substring(done.id().indexOf(':') + 1),
                        Flash.of("disclosure.opened").clearing("disclosure"));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Form form, FileOutcome outcome) {
        Names names = names(request, form);
        return pages.again(
                request, screen -> templates.disclosureForm(screen, form, names, new Errors(outcome.userErrors())));
    }

    private List<UserError> mistakes(HttpRequest<?> request, Form form) {
        Text words = Text.in(pages.viewer(request).locale());
        return DAYS.stream()
                .filter(field -> form.value(field) != null && form.day(field).isEmpty())
                .map(field -> new UserError("NO_DATE", field, words.get("disclosure.wrong.day")))
                .toList();
    }

    private static Map<String, @Nullable Object> input(Form form) {
        Variables input = Variables.of("id", form.value("id"))
                .and("title", form.text("title").strip())
                .and("reference", form.value("reference"))
                .andIfAny("challenge", form.value("challenge"))
                .andIfAny("message", form.value("message"))
                .andIfAny("organisation", form.value("organisation"));
        DAYS.forEach(field -> input.andIfAny(field, form.value(field)));
        return input.map();
    }

    /** What is chosen in the fields that hold records. */
    private Names names(HttpRequest<?> request, Form form) {
        List<String> ids = Stream.of("challenge", "message", "organisation")
                .flatMap(field -> form.all(field).stream())
                .filter(id -> GlobalId.parse(id).isPresent())
                .toList();
        return ids.isEmpty() ? new Names(List.of()) : pages.run(request, Names.class, Map.of("ids", ids));
    }
}
