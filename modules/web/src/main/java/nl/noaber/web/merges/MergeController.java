package nl.noaber.web.merges;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
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
import nl.noaber.web.page.Variables;
import nl.noaber.web.relations.FieldWords;
import nl.noaber.web.relations.RecordNames;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Merging two records: choosing the second, seeing what it would do, doing it, undoing it. */
@PageController("/merges")
class MergeController {

    /** What the names of the fields begin with in which one chooses whose value stays. */
    private static final String CHOICE = "choice-";

    private final Pages pages;
    private final Templates templates;
    private final RecordNames names;

    MergeController(Pages pages, Templates templates, RecordNames names) {
        this.pages = pages;
        this.templates = templates;
        this.names = names;
    }

    @Get("/new")
    HttpResponse<?> prepare(HttpRequest<?> request) {
        Address address = Address.of(request);
        Form form = Form.fresh().with("keep", address.text("keep")).with("absorb", address.text("absorb"));
        return pages.show(request, screen -> page(request, screen, form, Refusal.NONE));
    }

    @Post
    HttpResponse<?> merge(HttpRequest<?> request, @Body Form form) {
        Map<String, ?> input = Variables.of("id", form.value("id"))
                .and("keep", form.text("keep"))
                .and("keepVersion", form.number("keepVersion"))
                .and("absorb", form.text("absorb"))
                .and("absorbVersion", form.number("absorbVersion"))
                .and("take", taken(form))
                .map();
        MergeDone.Payload payload =
                pages.run(request, MergeDone.class, Map.of("input", input)).merge();
        MergeDone.Merge merge = payload.merge();
        return merge == null
                ? pages.again(request, screen -> page(request, screen, form, Refusal.of(payload)))
                : pages.done(
                        Links.to(merge.keep().id()),
                        Flash.of("merges.done").undoneBy("/merges/" + key(merge.id()) + "/undoing"));
    }

    @Post("/{id}/undoing")
    HttpResponse<?> undo(HttpRequest<?> request, @PathVariable String id) {
        MergeUndone.Payload payload = pages.run(
                        request, MergeUndone.class, Map.of("input", Map.of("id", Links.id("Merge", id))))
                .undoMerge();
        MergeUndone.Merge merge = payload.merge();
        return merge == null
                ? pages.again(
                        request,
                        screen -> templates.mergesImpossible(
                                screen, new Errors(payload.userErrors()), List.of(), "merges.notUndone"))
                : pages.done(Links.to(merge.keep().id()), Flash.of("merges.undone"));
    }

    /** Why it was not done: a rule, or that somebody changed one of both. */
    private record Refusal(Errors errors, @Nullable Conflict conflict) {

        static final Refusal NONE = new Refusal(Errors.none(), null);

        static Refusal of(MergeDone.Payload payload) {
            return new Refusal(new Errors(payload.userErrors()), payload.conflict());
        }
    }

    /** With both records as they are now, and the choices that were made. */
    private JteModel page(HttpRequest<?> request, Screen screen, Form form, Refusal refusal) {
        Errors errors = refusal.errors();
        Pages.found(screen.viewer().isTeam() || !errors.isEmpty() ? form : null);
        if (form.value("absorb") == null) {
            String keep = Pages.found(names.of(request, form.all("keep")).get(form.text("keep")));
            return templates.mergesChoose(screen, form, keep);
        }
        MergePreview found = pages.run(
                request, MergePreview.class, Map.of("keep", form.text("keep"), "absorb", form.text("absorb")));
        MergePreview.Preview preview = found.mergePreview();
        return preview == null
                ? impossible(request, screen, form, errors)
                : templates.mergesPreview(
                        screen,
                        preview,
                        form,
                        errors,
                        new FieldWords(screen, names.ofValues(request, found.values())),
                        FieldWords.collision(screen, refusal.conflict()));
    }

    /** Merged meanwhile, withdrawn, the same twice, or not there: where the two lead now. */
    private JteModel impossible(HttpRequest<?> request, Screen screen, Form form, Errors errors) {
        List<Option> both = names.chosen(request, form, "keep", "absorb").values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        return templates.mergesImpossible(screen, errors, both, "merges.impossible");
    }

    private static List<String> taken(Form form) {
        return form.values().keySet().stream()
                .filter(name -> name.startsWith(CHOICE))
                .filter(name -> form.text(name).equals("absorb"))
                .map(name -> name.substring(CHOICE.length()))
                .toList();
    }

    private static String key(String id) {
        return id.substring(id.indexOf(':') + 1);
    }
}
