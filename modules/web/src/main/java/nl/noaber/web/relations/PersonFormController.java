package nl.noaber.web.relations;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.relations.PersonView.Person;
import nl.noaber.web.templates.Templates;

/** Registering a person and changing one: one form. */
@PageController("/persons")
class PersonFormController {

    private static final String POST = "post";

    private final Pages pages;
    private final Templates templates;
    private final RecordNames names;

    PersonFormController(Pages pages, Templates templates, RecordNames names) {
        this.pages = pages;
        this.templates = templates;
        this.names = names;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Form form = Form.fresh().with(POST, Address.of(request).all(POST));
        return pages.show(request, screen -> page(request, screen, PersonForm.NEW, form, RelationOutcome.none()));
    }

    @Post
    HttpResponse<?> register(HttpRequest<?> request, @Body Form form) {
        return answer(
                request,
                PersonForm.NEW,
                form,
                () -> form,
                () -> pages.run(request, PersonRegistered.class, Map.of("input", RelationInput.newPerson(form)))
                        .registerPerson()
                        .outcome());
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        Person person = person(request, id);
        return pages.show(
                request,
                screen -> page(
                        request, screen, Links.to(person.id()), PersonForm.filledIn(person), RelationOutcome.none()));
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Map<String, ?> input = RelationInput.changedPerson(Links.id("Person", id), form);
        return answer(
                request,
                "/persons/" + id,
                form,
                () -> PersonForm.filledIn(person(request, id)),
                () -> pages.run(request, PersonUpdated.class, Map.of("input", input))
                        .updatePerson()
                        .outcome());
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request,
            String action,
            Form form,
            Supplier<Form> stored,
            Supplier<RelationOutcome> mutation) {
        Errors errors = TypedDates.notDays(pages.viewer(request), form, "reviewOn")
                .and(TypedDates.notPartial(pages.viewer(request), form, "postFrom"))
                .and(Unchosen.of(pages.viewer(request), form, POST));
        RelationOutcome outcome = errors.isEmpty() ? mutation.get() : RelationOutcome.refused(errors);
        if (outcome.id() != null) {
            return pages.done(
                    Links.to(outcome.id()), Flash.of("relations.saved.person").clearing("person"));
        }
        return pages.again(request, screen -> page(request, screen, action, outcome.again(form, stored), outcome));
    }

    private Person person(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, PersonView.class, Map.of("id", Links.id("Person", id)))
                .person());
    }

    private JteModel page(HttpRequest<?> request, Screen screen, String action, Form form, RelationOutcome outcome) {
        List<Option> post = names.chosen(request, form, POST).getOrDefault(POST, List.of());
        Conflict conflict = outcome.conflict();
        Conflict inWords = conflict == null ? null : new FieldWords(screen, Map.of()).inWords(conflict);
        return templates.relationsPersonForm(screen, new PersonForm(action, form, outcome, post, inWords));
    }
}
