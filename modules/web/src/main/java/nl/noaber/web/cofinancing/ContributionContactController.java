package nl.noaber.web.cofinancing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Saying in which contact a contribution was pledged, or took another step, and taking that back. */
@PageController("/contributions")
class ContributionContactController {

    private static final int SIZE = 25;

    /** How many days before and after a step a contact is looked for. */
    private static final int AROUND = 30;

    private static final String CONTACT = "contactMoment";

    private final Pages pages;
    private final Templates templates;
    private final MoneyForms forms;

    ContributionContactController(Pages pages, Templates templates, MoneyForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get("/{id}/contacts/new")
    HttpResponse<?> choose(HttpRequest<?> request, @PathVariable String id) {
        Address address = Address.of(request);
        Form form = Form.fresh().with("q", address.text("q")).with("step", address.text("step"));
        return show(request, id, form, Errors.none());
    }

    @Post("/{id}/contacts")
    HttpResponse<?> link(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Errors errors = form.value(CONTACT) == null
                ? Errors.of(
                        "CONTACT_MISSING",
                        CONTACT,
                        Text.in(pages.viewer(request).locale()).get("cofinancing.contacts.missing"))
                : new Errors(pages.run(request, ContributionLinked.class, input(id, form, step(form)))
                        .linkContribution()
                        .userErrors());
        return errors.isEmpty()
                ? pages.done("/contributions/" + id, Flash.of("cofinancing.contacts.done"))
                : show(request, id, form, errors);
    }

    @Post("/{id}/contacts/removal")
    HttpResponse<?> unlink(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Errors errors = new Errors(pages.run(request, ContributionUnlinked.class, input(id, form, null))
                .unlinkContribution()
                .userErrors());
        return errors.isEmpty()
                ? pages.done("/contributions/" + id, Flash.of("cofinancing.contacts.removed"))
                : show(request, id, form, errors);
    }

    private static Map<String, ?> input(String id, Form form, @Nullable Integer step) {
        return MoneyForms.input(Variables.of("contribution", Links.id("Contribution", id))
                .and(CONTACT, form.text(CONTACT))
                .andIfAny("step", step)
                .map());
    }

    private static @Nullable Integer step(Form form) {
        String step = form.text("step");
        return step.matches("\\d{1,6}") ? Integer.valueOf(step) : null;
    }

    private HttpResponse<?> show(HttpRequest<?> request, String id, Form form, Errors errors) {
        ContributionView.Contribution contribution = forms.contribution(request, id);
        if (!contribution.editable()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "not found");
        }
        LinkableContacts contacts = pages.run(
                request,
                LinkableContacts.class,
                PageInfo.asked(Address.of(request), SIZE)
                        .and("filter", filter(contribution, form))
                        .map());
        return errors.isEmpty()
                ? pages.show(
                        request, screen -> templates.cofinancingContacts(screen, contribution, contacts, form, errors))
                : pages.again(
                        request, screen -> templates.cofinancingContacts(screen, contribution, contacts, form, errors));
    }

    /** By words all; without those with the party, around the day of the step if that is known. */
    private static Map<String, @Nullable Object> filter(ContributionView.Contribution contribution, Form form) {
        Variables filter = Variables.of("statuses", List.of("HELD"));
        if (form.value("q") != null) {
            return filter.and("text", form.text("q")).map();
        }
        Optional<LocalDate> day = contribution.steps().stream()
                .filter(step -> Integer.valueOf(step.number()).equals(step(form)))
                .flatMap(step -> Optional.ofNullable(step.takenOn()).stream())
                .findFirst();
        return filter.and("organisation", contribution.party().id())
                .andIfAny(
                        "from", day.map(one -> one.minusDays(AROUND).toString()).orElse(null))
                .andIfAny(
                        "until", day.map(one -> one.plusDays(AROUND).toString()).orElse(null))
                .map();
    }
}
