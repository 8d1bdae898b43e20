package nl.noaber.web.contacts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.Suggestion;
import nl.noaber.web.page.Typed;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;

/** What the fields for participants, and for whom a contact is confidential to, propose. */
@PageController("/contacts/suggestions")
class ParticipantSuggestionController {

    private final Pages pages;
    private final Templates templates;

    ParticipantSuggestionController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    /** Persons, posts and organisations, and last a new person of the name that was typed. */
    @Get("/theirs")
    HttpResponse<?> theirs(HttpRequest<?> request) {
        String typed = Typed.in(request);
        return pages.show(
                request, screen -> templates.partOptions(typed.isEmpty() ? List.of() : theirs(request, screen, typed)));
    }

    /** Colleagues, of whom a word of the name begins so. */
    @Get("/colleagues")
    HttpResponse<?> colleagues(HttpRequest<?> request) {
        Colleagues found = pages.run(
                request,
                Colleagues.class,
                Variables.of("text", Typed.in(request)).map());
        return pages.show(
                request,
                screen -> templates.partOptions(found.colleagues().stream()
                        .map(colleague -> new Suggestion(colleague.id(), colleague.name(), null, null, false))
                        .toList()));
    }

    /** Everybody whom the contact can be confidential to, with the organisation. */
    @Get("/confidants")
    HttpResponse<?> confidants(HttpRequest<?> request) {
        Confidants found = pages.run(
                request,
                Confidants.class,
                Variables.of("text", Typed.in(request)).map());
        return pages.show(request, screen -> templates.partOptions(found.suggestions(screen)));
    }

    private List<Suggestion> theirs(HttpRequest<?> request, Screen screen, String typed) {
        List<Suggestion> all = new ArrayList<>(pages.run(
                        request, Theirs.class, Map.of("text", typed.substring(0, Math.min(typed.length(), 200))))
                .suggestions(screen, typed));
        all.add(new Suggestion(
                NewPerson.named(typed).value(), typed, screen.text("contacts.form.newPerson"), null, true));
        return all;
    }
}
