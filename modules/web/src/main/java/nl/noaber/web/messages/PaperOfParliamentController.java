package nl.noaber.web.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Words;
import nl.noaber.web.templates.Templates;

/** Linking what Parliament did to a message, writing it anew, and taking it away. */
@PageController("/messages")
class PaperOfParliamentController {

    private final Pages pages;
    private final Templates templates;

    PaperOfParliamentController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/{id}/papers/new")
    HttpResponse<?> fresh(HttpRequest<?> request, @PathVariable String id) {
        return show(request, id, Form.fresh().with("kind", "MOTION"), Errors.none());
    }

    @Get("/{id}/papers/{paper}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id, @PathVariable String paper) {
        String wanted = Links.id("ParliamentaryPaper", paper);
        Paper found = Pages.found(Pages.found(view(request, id).lobbyMessage()).parliamentaryPapers().stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElse(null));
        return show(request, id, PaperInput.of(found), Errors.none());
    }

    @Post("/{id}/papers")
    HttpResponse<?> save(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Errors mistakes = TypedChoices.notOneOf(pages.viewer(request), form, "kind", Words.PAPER_KINDS)
                .and(TypedDates.notDays(pages.viewer(request), form, "date"));
        MessageLeft left = mistakes.isEmpty()
                ? pages.run(
                                request,
                                PaperRecorded.class,
                                Map.of("input", PaperInput.input(Links.id("LobbyMessage", id), form)))
                        .recordParliamentaryPaper()
                : MessageLeft.refused(mistakes.all());
        return left.stored()
                ? pages.done(
                        "/messages/" + id, Flash.of("messages.paper.recorded").clearing("paper-" + id))
                : show(request, id, form, new Errors(left.userErrors()));
    }

    @Post("/{id}/papers/{paper}/withdrawal")
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @PathVariable String paper) {
        MessageLeft left = pages.run(
                        request,
                        PaperWithdrawn.class,
                        Map.of("input", Map.of("id", Links.id("ParliamentaryPaper", paper))))
                .withdrawParliamentaryPaper();
        return left.stored()
                ? pages.done("/messages/" + id, Flash.of("messages.paper.withdrawn"))
                : show(request, id, Form.fresh(), new Errors(left.userErrors()));
    }

    private HttpResponse<?> show(HttpRequest<?> request, String id, Form form, Errors errors) {
        PapersView view = view(request, id);
        PapersView.Message message = Pages.found(view.lobbyMessage());
        List<Wording.Named> groups = view.organisations().nodes();
        return errors.isEmpty()
                ? pages.show(request, screen -> templates.messagesPaperForm(screen, message, groups, form, errors))
                : pages.again(request, screen -> templates.messagesPaperForm(screen, message, groups, form, errors));
    }

    private PapersView view(HttpRequest<?> request, String id) {
        return pages.run(request, PapersView.class, Map.of("id", Links.id("LobbyMessage", id)));
    }
}
