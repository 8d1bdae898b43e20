package nl.noaber.web.relations;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.relations.OrganisationView.Organisation;
import nl.noaber.web.relations.PersonView.Person;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

@PageController("/")
class RelationController {

    private static final int HISTORY_SIZE = 50;

    private final Pages pages;
    private final Templates templates;
    private final RecordNames names;

    RelationController(Pages pages, Templates templates, RecordNames names) {
        this.pages = pages;
        this.templates = templates;
        this.names = names;
    }

    @Get("/relations")
    HttpResponse<?> organisations(HttpRequest<?> request) {
        return pages.show(
                request,
                OrganisationList.class,
                RelationFilter.organisations(Address.of(request)),
                templates::relationsOrganisations);
    }

    @Get("/relations/persons")
    HttpResponse<?> persons(HttpRequest<?> request) {
        return pages.show(
                request, PersonList.class, RelationFilter.persons(Address.of(request)), templates::relationsPersons);
    }

    @Get("/relations/map")
    HttpResponse<?> map(HttpRequest<?> request) {
        String challenge = Address.of(request).text("challenge");
        return pages.show(
                request,
                StakeholderMap.class,
                Variables.of("challenge", challenge.isEmpty() ? null : challenge)
                        .map(),
                templates::relationsMap);
    }

    @Get("/organisations/{id}")
    HttpResponse<?> organisation(HttpRequest<?> request, @PathVariable String id) {
        String asked = Links.id("Organisation", id);
        Organisation organisation = Pages.found(
                pages.run(request, OrganisationView.class, Map.of("id", asked)).organisation());
        if (!organisation.id().equals(asked)) {
            return ledOn(organisation.id());
        }
        RelationHistory.Change withdrawal = organisation.withdrawn() ? withdrawal(request, asked) : null;
        return pages.show(request, screen -> templates.relationsOrganisation(screen, organisation, withdrawal));
    }

    @Get("/persons/{id}")
    HttpResponse<?> person(HttpRequest<?> request, @PathVariable String id) {
        String asked = Links.id("Person", id);
        Person person = Pages.found(
                pages.run(request, PersonView.class, Map.of("id", asked)).person());
        if (!person.id().equals(asked)) {
            return ledOn(person.id());
        }
        RelationHistory.Change withdrawal = person.withdrawn() ? withdrawal(request, asked) : null;
        return pages.show(request, screen -> templates.relationsPerson(screen, person, withdrawal));
    }

    /** What happened to it and what was merged into it; the change log is the team's. */
    @Get(uris = {"/organisations/{id}/history", "/persons/{id}/history"})
    HttpResponse<?> history(HttpRequest<?> request, @PathVariable String id) {
        String type = request.getPath().startsWith("/persons/") ? "Person" : "Organisation";
        RelationHistory history = told(request, Links.id(type, id));
        Pages.found(pages.viewer(request).isTeam() ? history.node() : null);
        Map<String, String> known = names.ofValues(
                request,
                history.changes().stream()
                        .flatMap(change -> change.fields().stream())
                        .flatMap(field -> Stream.of(field.before(), field.after())));
        return pages.show(
                request, screen -> templates.relationsHistory(screen, history, new FieldWords(screen, known)));
    }

    /** For a while only: when the merge is undone, the address is of a record of its own again. */
    private HttpResponse<?> ledOn(String survivor) {
        return pages.done(Links.to(survivor), Flash.of("relations.ledOn"));
    }

    private RelationHistory.@Nullable Change withdrawal(HttpRequest<?> request, String id) {
        return told(request, id).withdrawal().orElse(null);
    }

    private RelationHistory told(HttpRequest<?> request, String id) {
        return pages.run(
                request,
                RelationHistory.class,
                PageInfo.asked(Address.of(request), HISTORY_SIZE).and("id", id).map());
    }
}
