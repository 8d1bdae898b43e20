package nl.noaber.web.relations;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;

@PageController("/")
class RelationController {

    private final Pages pages;
    private final Templates templates;

    RelationController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
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
        return pages.show(
                request,
                OrganisationView.class,
                Map.of("id", Links.id("Organisation", id)),
                (screen, found) -> templates.relationsOrganisation(screen, Pages.found(found.organisation())));
    }

    @Get("/persons/{id}")
    HttpResponse<?> person(HttpRequest<?> request, @PathVariable String id) {
        return pages.show(
                request,
                PersonView.class,
                Map.of("id", Links.id("Person", id)),
                (screen, found) -> templates.relationsPerson(screen, Pages.found(found.person())));
    }
}
