package nl.noaber.web.relations;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.relations.PersonView.Person;
import nl.noaber.web.templates.Templates;

/** Registering a person and changing one: one form. */
@PageController("/persons")
class PersonFormController {

    private final Pages pages;
    private final Templates templates;

    PersonFormController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        return show(request, "/persons", Form.fresh(), RelationOutcome.none());
    }

    @Post
    HttpResponse<?> register(HttpRequest<?> request, @Body Form form) {
        RelationOutcome outcome = pages.run(
                        request, PersonRegistered.class, Map.of("input", RelationInput.newPerson(form)))
                .registerPerson()
                .outcome();
        return answer(request, "/persons", form, outcome);
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        Person person = Pages.found(pages.run(request, PersonView.class, Map.of("id", Links.id("Person", id)))
                .person());
        return show(request, "/persons/" + id, filledIn(person), RelationOutcome.none());
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Map<String, ?> input = RelationInput.changedPerson(Links.id("Person", id), form);
        RelationOutcome outcome = pages.run(request, PersonUpdated.class, Map.of("input", input))
                .updatePerson()
                .outcome();
        return answer(request, "/persons/" + id, form, outcome);
    }

    private HttpResponse<?> answer(HttpRequest<?> request, String action, Form form, RelationOutcome outcome) {
        if (outcome.id() != null) {
            return pages.done(
                    Links.to(outcome.id()), Flash.of("relations.saved").clearing("person"));
        }
        Form again = outcome.conflict() == null
                ? form
                : form.with("version", outcome.conflict().version());
        return show(request, action, again, outcome);
    }

    private HttpResponse<?> show(HttpRequest<?> request, String action, Form form, RelationOutcome outcome) {
        return outcome.equals(RelationOutcome.none())
                ? pages.show(request, screen -> templates.relationsPersonForm(screen, action, form, outcome))
                : pages.again(request, screen -> templates.relationsPersonForm(screen, action, form, outcome));
    }

    private static Form filledIn(Person person) {
        return new Form(Map.of())
                .with("version", person.version())
                .with("givenName", person.givenName())
                .with("surnamePrefix", person.surnamePrefix())
                .with("surname", person.surname())
                .with("email", person.email())
                .with("phone", person.phone())
                .with("note", person.note())
                .with("dataSource", person.dataSource())
                .with("reviewOn", person.reviewOn())
                .with("tags", String.join(", ", person.tags()))
                .remembering(
                        "givenName",
                        "surnamePrefix",
                        "surname",
                        "email",
                        "phone",
                        "note",
                        "dataSource",
                        "reviewOn",
                        "tags");
    }
}
