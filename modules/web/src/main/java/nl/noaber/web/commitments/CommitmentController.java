package nl.noaber.web.commitments;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.commitments.CommitmentView.Commitment;
import nl.noaber.web.commitments.CommitmentView.Named;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.Owners;
import nl.noaber.web.relations.RecordNames;
import nl.noaber.web.relations.Unchosen;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

@PageController("/commitments")
class CommitmentController {

    private static final String ORGANISATION = "organisation";

    private final Pages pages;
    private final Templates templates;
    private final RecordNames names;

    CommitmentController(Pages pages, Templates templates, RecordNames names) {
        this.pages = pages;
        this.templates = templates;
        this.names = names;
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        Commitment commitment = commitment(request, id);
        return pages.show(
                request,
                screen -> templates.commitmentsOne(screen, commitment, settlement(commitment), Errors.none(), null));
    }

    @Post("/{id}/settlement")
    HttpResponse<?> settle(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Viewer viewer = pages.viewer(request);
        Errors unusable = TypedDates.notDays(viewer, form, "settledOn")
                .and(TypedChoices.notOneOf(viewer, form, "state", Words.COMMITMENT_STATES));
        if (!unusable.isEmpty()) {
            return notSettled(request, id, form, null, unusable);
        }
        Map<String, @Nullable Object> input = version(id, form)
                .and("state", form.text("state"))
                .andIfAny("settledOn", TypedDates.day(form, "settledOn"))
                .and("settlement", form.value("settlement"))
                .map();
        CommitmentSettled.Payload payload = pages.run(request, CommitmentSettled.class, Map.of("input", input))
                .settleCommitment();
        return payload.stored()
                ? pages.done("/commitments/" + id, Flash.of("commitments.saved"))
                : notSettled(request, id, form, payload.conflict(), new Errors(payload.userErrors()));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        Commitment commitment = commitment(request, id);
        return pages.show(
                request, screen -> editing(request, screen, commitment, filledIn(commitment), Errors.none(), null));
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Viewer viewer = pages.viewer(request);
        Errors unusable = TypedDates.notPartial(viewer, form, "due")
                .and(TypedChoices.notOneOf(viewer, form, "direction", Words.DIRECTIONS))
                .and(Unchosen.of(viewer, form, ORGANISATION));
        if (!unusable.isEmpty()) {
            return notChanged(request, id, form, null, unusable);
        }
        Variables changes = version(id, form)
                .andIfChanged(form, "direction", form.text("direction"))
                .andIfChanged(form, "text", form.text("text"))
                .andIfChanged(form, "quote", form.value("quote"))
                .andIfChanged(form, "due", TypedDates.partial(form, "due"))
                .andIfChanged(form, "forum", form.value("forum"))
                .andIfChanged(form, ORGANISATION, form.value(ORGANISATION));
        if (form.value("owner") != null) {
            changes.andIfChanged(form, "owner", form.value("owner"));
        }
        CommitmentChanged.Payload payload = pages.run(request, CommitmentChanged.class, Map.of("input", changes.map()))
                .updateCommitment();
        return payload.stored()
                ? pages.done("/commitments/" + id, Flash.of("commitments.saved").clearing("commitment-" + id))
                : notChanged(request, id, form, payload.conflict(), new Errors(payload.userErrors()));
    }

    private HttpResponse<?> notSettled(
            HttpRequest<?> request, String id, Form form, @Nullable Conflict conflict, Errors errors) {
        Commitment commitment = commitment(request, id);
        Form again = conflict == null ? form : form.rebasedOn(settlement(commitment));
        return pages.again(request, screen -> templates.commitmentsOne(screen, commitment, again, errors, conflict));
    }

    private HttpResponse<?> notChanged(
            HttpRequest<?> request, String id, Form form, @Nullable Conflict conflict, Errors errors) {
        Commitment commitment = commitment(request, id);
        Form again = conflict == null ? form : form.rebasedOn(filledIn(commitment));
        return pages.again(request, screen -> editing(request, screen, commitment, again, errors, conflict));
    }

    private JteModel editing(
            HttpRequest<?> request,
            Screen screen,
            Commitment commitment,
            Form form,
            Errors errors,
            @Nullable Conflict conflict) {
        return templates.commitmentsEdit(
                screen,
                commitment,
                form,
                errors,
                conflict,
                pages.run(request, Owners.class, Map.of())
                        .options(new Option(
                                commitment.owner().id(), commitment.owner().name())),
                names.chosen(request, form, ORGANISATION).getOrDefault(ORGANISATION, List.of()));
    }

    private Commitment commitment(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, CommitmentView.class, Map.of("id", Links.id("Commitment", id)))
                .commitment());
    }

    private static Variables version(String id, Form form) {
        return Variables.of("id", Links.id("Commitment", id)).and("expectedVersion", form.number("version"));
    }

    private static Form settlement(Commitment commitment) {
        return new Form(Map.of()).with("version", commitment.version()).with("state", "KEPT");
    }

    private static Form filledIn(Commitment commitment) {
        return new Form(Map.of())
                .with("version", commitment.version())
                .with("direction", commitment.direction())
                .with("text", commitment.text())
                .with("quote", commitment.quote())
                .with("due", commitment.due())
                .with("forum", commitment.forum())
                .with("owner", commitment.owner().id())
                .with(ORGANISATION, idOf(commitment.organisation()))
                .remembering("direction", "text", "quote", "due", "forum", "owner", ORGANISATION);
    }

    private static @Nullable String idOf(@Nullable Named named) {
        return named == null ? null : named.id();
    }
}
