package nl.noaber.web.disclosure;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

@PageController("/disclosure")
class DisclosureController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;

    DisclosureController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Pages.found(pages.viewer(request).isTeam() ? request : null);
        return pages.show(
                request,
                DisclosureFileList.class,
                PageInfo.asked(Address.of(request), SIZE).map(),
                (screen, found) -> templates.disclosureList(screen, found, Errors.none()));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        return pages.show(
                request,
                DisclosureFileView.class,
                variables(request, id),
                (screen, found) -> templates.disclosureOne(screen, Pages.found(found.disclosureFile()), Errors.none()));
    }

    /** The part of the page that tells how far it is; whole again when the work is done. */
    @Get("/{id}/progress")
    HttpResponse<?> progress(HttpRequest<?> request, @PathVariable String id) {
        DisclosureProgress.Work work =
                Pages.found(pages.run(request, DisclosureProgress.class, Map.of("id", Links.id("DisclosureFile", id)))
                        .disclosureFile());
        HttpResponse<?> part = pages.show(request, screen -> templates.disclosureProgress(screen, work));
        return work.isGoingOn() ? part : HttpResponse.ok().header("HX-Refresh", "true");
    }

    @Post("/{id}/documents")
    HttpResponse<?> make(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        FileOutcome outcome =
                pages.run(request, DisclosureFileBegun.class, version(id, form)).makeDisclosureFile();
        return answer(request, id, outcome, "disclosure.begun");
    }

    @Post("/{id}/withdrawal")
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        FileOutcome outcome = pages.run(request, DisclosureFileWithdrawn.class, version(id, form))
                .withdrawDisclosureFile();
        FileOutcome.Changed done = outcome.disclosureFile();
        return done == null
                ? refused(request, id, outcome)
                : pages.done(
                        "/disclosure",
                        Flash.of("disclosure.withdrawn")
                                .undoneBy("/disclosure/" + id + "/restoration", done.version()));
    }

    @Post("/{id}/restoration")
    HttpResponse<?> restore(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        FileOutcome outcome = pages.run(request, DisclosureFileRestored.class, version(id, form))
                .restoreDisclosureFile();
        return answer(request, id, outcome, "disclosure.restored");
    }

    @Post("/{id}/closing")
    HttpResponse<?> close(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        FileOutcome outcome = pages.run(request, DisclosureFileClosed.class, version(id, form))
                .closeDisclosureFile();
        return answer(request, id, outcome, "disclosure.finished");
    }

    @Post("/{id}/reopening")
    HttpResponse<?> reopen(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        FileOutcome outcome = pages.run(request, DisclosureFileReopened.class, version(id, form))
                .reopenDisclosureFile();
        return answer(request, id, outcome, "disclosure.reopened");
    }

    /** Refused, it is told of on the list: the page of the file is not there for whoever tried. */
    @Post("/{id}/keeping")
    HttpResponse<?> takeOver(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        FileOutcome outcome = pages.run(request, DisclosureFileTakenOver.class, version(id, form))
                .takeOverDisclosureFile();
        if (outcome.disclosureFile() != null) {
            return pages.done("/disclosure/" + id, Flash.of("disclosure.takenOver"));
        }
        Pages.found(pages.viewer(request).isTeam() ? request : null);
        DisclosureFileList list = pages.run(
                request,
                DisclosureFileList.class,
                PageInfo.asked(Address.of(request), SIZE).map());
        return pages.again(request, screen -> templates.disclosureList(screen, list, new Errors(outcome.userErrors())));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, String id, FileOutcome outcome, String said) {
        return outcome.disclosureFile() == null
                ? refused(request, id, outcome)
                : pages.done("/disclosure/" + id, Flash.of(said));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String id, FileOutcome outcome) {
        DisclosureFileView.WooFile file =
                Pages.found(pages.run(request, DisclosureFileView.class, variables(request, id))
                        .disclosureFile());
        return pages.again(request, screen -> templates.disclosureOne(screen, file, new Errors(outcome.userErrors())));
    }

    private static Map<String, @Nullable Object> variables(HttpRequest<?> request, String id) {
        return PageInfo.asked(Address.of(request), SIZE)
                .and("id", Links.id("DisclosureFile", id))
                .map();
    }

    private static Map<String, @Nullable Object> version(String id, Form form) {
        return Variables.of(
                        "input",
                        Map.of("id", Links.id("DisclosureFile", id), "expectedVersion", form.number("version")))
                .map();
    }
}
