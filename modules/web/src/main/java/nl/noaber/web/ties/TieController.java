package nl.noaber.web.ties;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.relations.FieldWords;
import nl.noaber.web.relations.RecordNames;
import nl.noaber.web.relations.Tie;
import nl.noaber.web.relations.Unchosen;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Relations between two stakeholders: recording one, changing one, removing one that was a mistake. */
@PageController("/relations")
class TieController {

    private static final String OTHER = "other";
    private static final List<String> FIELDS = List.of("note", "validFrom", "validUntil");

    private final Pages pages;
    private final Templates templates;
    private final RecordNames names;

    TieController(Pages pages, Templates templates, RecordNames names) {
        this.pages = pages;
        this.templates = templates;
        this.names = names;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        String id = Address.of(request).text("about");
        TiedStakeholder.Node about = about(request, id);
        Form form = Form.fresh().with("about", id);
        return pages.show(request, screen -> relating(request, screen, about, form, Errors.none()));
    }

    @Post
    HttpResponse<?> relate(HttpRequest<?> request, @Body Form form) {
        Errors errors = unusable(request, form);
        if (errors.isEmpty()) {
            StakeholdersRelated.Payload payload = pages.run(
                            request, StakeholdersRelated.class, Map.of("input", newRelation(form)))
                    .relate();
            if (payload.relation() != null) {
                return back(form, "ties.saved");
            }
            errors = atTheOther(payload.userErrors());
        }
        Errors wrong = errors;
        TiedStakeholder.Node about = about(request, form.text("about"));
        return pages.again(request, screen -> relating(request, screen, about, form, wrong));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        TiedStakeholder.Node about = about(request, Address.of(request).text("about"));
        Tie tie = tie(about, id);
        return pages.show(request, screen -> {
            Form form = filledIn(screen, tie).with("about", about.id());
            return templates.tiesEdit(screen, about, tie, form, Errors.none(), null);
        });
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Errors errors = TypedDates.notPartial(pages.viewer(request), form, "validFrom", "validUntil");
        Conflict conflict = null;
        if (errors.isEmpty()) {
            Map<String, ?> input = details(version(id, form), form).map();
            RelationUpdated.Payload payload = pages.run(request, RelationUpdated.class, Map.of("input", input))
                    .updateRelation();
            if (payload.relation() != null) {
                return back(form, "ties.saved");
            }
            errors = new Errors(payload.userErrors());
            conflict = payload.conflict();
        }
        return again(request, id, form, errors, conflict);
    }

    @Post("/{id}/withdrawal")
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        RelationWithdrawn.Payload payload = pages.run(
                        request,
                        RelationWithdrawn.class,
                        Map.of("input", version(id, form).map()))
                .withdrawRelation();
        return payload.conflict() == null && payload.userErrors().isEmpty()
                ? back(form, "ties.withdrawn")
                : again(request, id, form, new Errors(payload.userErrors()), payload.conflict());
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, String id, Form form, Errors errors, @Nullable Conflict conflict) {
        TiedStakeholder.Node about = about(request, form.text("about"));
        Optional<Tie> stored = about.relation(Links.id("Relation", id));
        if (stored.isEmpty()) {
            return pages.again(
                    request,
                    screen -> templates.partRemoved(screen, form, "ties.field", FIELDS, Links.to(form.text("about"))));
        }
        Tie tie = stored.get();
        return pages.again(request, screen -> {
            Form next = conflict == null ? form : form.rebasedOn(filledIn(screen, tie));
            return templates.tiesEdit(screen, about, tie, next, errors, FieldWords.collision(screen, conflict));
        });
    }

    private JteModel relating(
            HttpRequest<?> request, Screen screen, TiedStakeholder.Node about, Form form, Errors errors) {
        return templates.tiesRelate(
                screen, about, form, errors, names.chosen(request, form, OTHER).getOrDefault(OTHER, List.of()));
    }

    private Errors unusable(HttpRequest<?> request, Form form) {
        Errors errors = TypedDates.notPartial(pages.viewer(request), form, "validFrom", "validUntil")
                .and(Unchosen.of(pages.viewer(request), form, OTHER));
        Text words = Text.in(pages.viewer(request).locale());
        return RelationKinds.isOne(form.text("kind"))
                ? errors
                : errors.and(Errors.of("MISSING", "kind", words.get("ties.kind.missing")));
    }

    private static Map<String, ?> newRelation(Form form) {
        boolean forward = form.text("kind").startsWith(">");
        Variables input = Variables.of("id", form.value("id"))
                .and("from", form.text(forward ? "about" : OTHER))
                .and("kind", form.text("kind").substring(1))
                .and("to", form.text(forward ? OTHER : "about"));
        return details(input, form).map();
    }

    private static Variables details(Variables input, Form form) {
        return input.andIfChanged(form, "note", form.value("note"))
                .andIfChanged(form, "validFrom", TypedDates.partial(form, "validFrom"))
                .andIfChanged(form, "validUntil", TypedDates.partial(form, "validUntil"));
    }

    /** The form has one field for the other, whichever end of the relation that is. */
    private static Errors atTheOther(List<UserError> errors) {
        return new Errors(errors.stream()
                .map(error -> List.of("from", "to").contains(String.valueOf(error.field()))
                        ? new UserError(error.code(), OTHER, error.message())
                        : error)
                .toList());
    }

    private HttpResponse<?> back(Form form, String said) {
        return pages.done(Links.to(form.text("about")), Flash.of(said).clearing("relation"));
    }

    private TiedStakeholder.Node about(HttpRequest<?> request, String id) {
        Pages.found(pages.viewer(request).isTeam() ? id : null);
        TiedStakeholder.Node about = Pages.found(
                pages.run(request, TiedStakeholder.class, Map.of("id", id)).node());
        Pages.found(about.id());
        return about;
    }

    private static Tie tie(TiedStakeholder.Node about, String id) {
        return Pages.found(about.relation(Links.id("Relation", id)).orElse(null));
    }

    private static Form filledIn(Screen screen, Tie tie) {
        return new Form(Map.of())
                .with("version", tie.version())
                .with("note", tie.note())
                .with("validFrom", screen.format().typed(tie.validFrom()))
                .with("validUntil", screen.format().typed(tie.validUntil()))
                .remembering("note", "validFrom", "validUntil");
    }

    private static Variables version(String id, Form form) {
        return Variables.of("id", Links.id("Relation", id)).and("expectedVersion", form.number("version"));
    }
}
