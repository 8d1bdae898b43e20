package nl.noaber.web.relations;

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
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.relations.PersonView.Person;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** What the AVG wants known of a person's data: ground, role in public, notice, objection, review. */
@PageController("/persons/{id}/personal-data")
class PersonalDataController {

    private static final String[] FIELDS = {
        "dataSource",
        "legalBasis",
        "publicRole",
        "noticeOn",
        "noticeHow",
        "objectionSince",
        "objectionReason",
        "reviewOn"
    };

    private final Pages pages;
    private final Templates templates;

    PersonalDataController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        Person person = person(request, id);
        return pages.show(
                request,
                screen -> templates.relationsPersonalData(screen, person, filledIn(person), Errors.none(), null));
    }

    @Post
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Person person = person(request, id);
        Errors errors = TypedDates.notDays(pages.viewer(request), form, "noticeOn", "objectionSince", "reviewOn");
        RelationOutcome outcome = errors.isEmpty()
                ? pages.run(request, PersonUpdated.class, Map.of("input", input(person.id(), form)))
                        .updatePerson()
                        .outcome()
                : RelationOutcome.refused(errors);
        if (outcome.id() != null) {
            return pages.done(Links.to(outcome.id()), Flash.of("relations.saved.person"));
        }
        return pages.again(
                request,
                screen -> templates.relationsPersonalData(
                        screen,
                        person,
                        outcome.again(form, () -> filledIn(person(request, id))),
                        outcome.errors(),
                        FieldWords.collision(screen, outcome.conflict())));
    }

    private Person person(HttpRequest<?> request, String id) {
        Pages.found(pages.viewer(request).isTeam() ? request : null);
        return Pages.found(pages.run(request, PersonView.class, Map.of("id", Links.id("Person", id)))
                .person());
    }

    private static Form filledIn(Person person) {
        return new Form(Map.of())
                .with("version", person.version())
                .with("dataSource", person.dataSource())
                .with("legalBasis", person.legalBasis())
                .with("publicRole", person.publicRole())
                .with("noticeOn", person.noticeOn())
                .with("noticeHow", person.noticeHow())
                .with("objectionSince", person.objectionSince())
                .with("objectionReason", person.objectionReason())
                .with("reviewOn", person.reviewOn())
                .remembering(FIELDS);
    }

    private static Map<String, @Nullable Object> input(String id, Form form) {
        return Variables.of("id", id)
                .and("expectedVersion", form.number("version"))
                .andIfChanged(form, "dataSource", form.text("dataSource").strip())
                .andIfChanged(form, "legalBasis", form.value("legalBasis"))
                .andIfChanged(form, "publicRole", form.value("publicRole"))
                .andIfChanged(form, "noticeOn", TypedDates.day(form, "noticeOn"))
                .andIfChanged(form, "noticeHow", form.value("noticeHow"))
                .andIfChanged(form, "objectionSince", TypedDates.day(form, "objectionSince"))
                .andIfChanged(form, "objectionReason", form.value("objectionReason"))
                .andIfChanged(form, "reviewOn", TypedDates.day(form, "reviewOn"))
                .map();
    }
}
