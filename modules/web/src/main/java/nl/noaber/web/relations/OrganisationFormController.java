package nl.noaber.web.relations;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.relations.OrganisationView.Organisation;
import nl.noaber.web.templates.Templates;

/** Registering an organisation and changing one: one form. */
@PageController("/organisations")
class OrganisationFormController {

    private final Pages pages;
    private final Templates templates;

    OrganisationFormController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        return show(request, "/organisations", Form.fresh(), RelationOutcome.none());
    }

    @Post
    HttpResponse<?> register(HttpRequest<?> request, @Body Form form) {
        RelationOutcome outcome = pages.run(
                        request, OrganisationRegistered.class, Map.of("input", RelationInput.newOrganisation(form)))
                .registerOrganisation()
                .outcome();
        return answer(request, "/organisations", form, outcome);
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        Organisation organisation =
                Pages.found(pages.run(request, OrganisationView.class, Map.of("id", Links.id("Organisation", id)))
                        .organisation());
        return show(request, "/organisations/" + id, filledIn(organisation), RelationOutcome.none());
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Map<String, ?> input = RelationInput.changedOrganisation(Links.id("Organisation", id), form);
        RelationOutcome outcome = pages.run(request, OrganisationUpdated.class, Map.of("input", input))
                .updateOrganisation()
                .outcome();
        return answer(request, "/organisations/" + id, form, outcome);
    }

    private HttpResponse<?> answer(HttpRequest<?> request, String action, Form form, RelationOutcome outcome) {
        if (outcome.id() != null) {
            return pages.done(
                    Links.to(outcome.id()), Flash.of("relations.saved").clearing("organisation"));
        }
        Form again = outcome.conflict() == null
                ? form
                : form.with("version", outcome.conflict().version());
        return show(request, action, again, outcome);
    }

    private HttpResponse<?> show(HttpRequest<?> request, String action, Form form, RelationOutcome outcome) {
        List<Option> owners = pages.run(request, Owners.class, Map.of()).options();
        return outcome.equals(RelationOutcome.none())
                ? pages.show(
                        request, screen -> templates.relationsOrganisationForm(screen, action, form, owners, outcome))
                : pages.again(
                        request, screen -> templates.relationsOrganisationForm(screen, action, form, owners, outcome));
    }

    private static Form filledIn(Organisation organisation) {
        return new Form(Map.of())
                .with("version", organisation.version())
                .with("kind", organisation.kind())
                .with("name", organisation.name())
                .with("abbreviation", organisation.abbreviation())
                .with("otherNames", String.join(", ", organisation.otherNames()))
                .with("description", organisation.description())
                .with("website", organisation.website())
                .with("visitingAddress", organisation.visitingAddress())
                .with("contactRhythm", organisation.contactRhythm())
                .with(
                        "relationshipOwner",
                        organisation.relationshipOwner() == null
                                ? null
                                : organisation.relationshipOwner().id())
                .with("tags", String.join(", ", organisation.tags()))
                .remembering(
                        "kind",
                        "name",
                        "abbreviation",
                        "otherNames",
                        "description",
                        "website",
                        "visitingAddress",
                        "contactRhythm",
                        "relationshipOwner",
                        "tags");
    }
}
