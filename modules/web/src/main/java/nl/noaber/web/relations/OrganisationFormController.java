package nl.noaber.web.relations;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.OrganisationView.Organisation;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Registering an organisation and changing one: one form. */
@PageController("/organisations")
class OrganisationFormController {

    private final Pages pages;
    private final Templates templates;
    private final RecordNames names;

    OrganisationFormController(Pages pages, Templates templates, RecordNames names) {
        this.pages = pages;
        this.templates = templates;
        this.names = names;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Address address = Address.of(request);
        Form form = Form.fresh().with("parent", address.all("parent")).with("kind", address.all("kind"));
        return pages.show(request, screen -> page(request, screen, OrganisationForm.NEW, form, RelationOutcome.none()));
    }

    @Post
    HttpResponse<?> register(HttpRequest<?> request, @Body Form form) {
        return answer(
                request,
                OrganisationForm.NEW,
                form,
                screen -> form,
                () -> pages.run(
                                request,
                                OrganisationRegistered.class,
                                Map.of("input", RelationInput.newOrganisation(form)))
                        .registerOrganisation()
                        .outcome());
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        Organisation organisation = organisation(request, id);
        return pages.show(
                request,
                screen -> page(
                        request,
                        screen,
                        Links.to(organisation.id()),
                        OrganisationForm.filledIn(screen, organisation),
                        RelationOutcome.none()));
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Map<String, ?> input = RelationInput.changedOrganisation(Links.id("Organisation", id), form);
        return answer(
                request,
                "/organisations/" + id,
                form,
                screen -> OrganisationForm.filledIn(screen, organisation(request, id)),
                () -> pages.run(request, OrganisationUpdated.class, Map.of("input", input))
                        .updateOrganisation()
                        .outcome());
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request,
            String action,
            Form form,
            Function<Screen, Form> stored,
            Supplier<RelationOutcome> mutation) {
        Errors errors = TypedDates.notPartial(pages.viewer(request), form, "validFrom", "validUntil")
                .and(TypedChoices.notOneOf(pages.viewer(request), form, "kind", Words.ORGANISATION_KINDS))
                .and(Unchosen.of(pages.viewer(request), form, OrganisationForm.CHOSEN));
        RelationOutcome outcome = errors.isEmpty() ? mutation.get() : RelationOutcome.refused(errors);
        if (outcome.id() != null) {
            return pages.done(
                    Links.to(outcome.id()),
                    Flash.of("relations.saved.organisation").clearing("organisation"));
        }
        return pages.again(
                request,
                screen -> page(request, screen, action, outcome.again(form, () -> stored.apply(screen)), outcome));
    }

    private Organisation organisation(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, OrganisationView.class, Map.of("id", Links.id("Organisation", id)))
                .organisation());
    }

    private JteModel page(HttpRequest<?> request, Screen screen, String action, Form form, RelationOutcome outcome) {
        Conflict conflict = outcome.conflict();
        return templates.relationsOrganisationForm(
                screen,
                new OrganisationForm(
                        action,
                        form,
                        outcome,
                        pages.run(request, Owners.class, Map.of()).options(),
                        names.chosen(request, form, OrganisationForm.CHOSEN),
                        conflict == null ? null : inWords(request, screen, conflict)));
    }

    private Conflict inWords(HttpRequest<?> request, Screen screen, Conflict conflict) {
        Stream<@Nullable String> values =
                conflict.fields().stream().flatMap(field -> Stream.of(field.stored(), field.sent()));
        return new FieldWords(screen, names.ofValues(request, values)).inWords(conflict);
    }
}
