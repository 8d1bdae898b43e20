package nl.noaber.web.disclosure;

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
import nl.noaber.web.page.Text;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** One record of a file: looking it through, assessing it, blacking out and showing after all. */
@PageController("/disclosure/{id}/records/{number}")
class DisclosedRecordController {

    private static final String NOTE = "note";

    private final Pages pages;
    private final Templates templates;

    DisclosedRecordController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id, @PathVariable int number) {
        DisclosedRecordView.Within file = file(request, id, number);
        Form form = filledIn(Pages.found(file.record()));
        return pages.show(request, screen -> templates.disclosureRecord(screen, file, form, Errors.none()));
    }

    @Post
    HttpResponse<?> assess(HttpRequest<?> request, @PathVariable String id, @PathVariable int number, @Body Form form) {
        List<UserError> mistakes = mistakes(request, form);
        CorrectionOutcome outcome = mistakes.isEmpty()
                ? pages.run(
                                request,
                                RecordAssessed.class,
                                variables(input(id, number, form)
                                        .and("disclosureClass", form.value("disclosureClass"))
                                        .and("disclosureGrounds", form.all("disclosureGrounds"))))
                        .assessDisclosedRecord()
                : new CorrectionOutcome(mistakes);
        return answer(request, id, number, form, outcome);
    }

    @Post("/marks")
    HttpResponse<?> blackOut(
            HttpRequest<?> request, @PathVariable String id, @PathVariable int number, @Body Form form) {
        boolean isGround = Words.DISCLOSURE_GROUNDS.contains(form.text("ground"));
        CorrectionOutcome outcome = isGround
                ? pages.run(
                                request,
                                RecordBlackedOut.class,
                                variables(input(id, number, form)
                                        .and("passage", form.text("passage"))
                                        .and("text", form.text("text"))
                                        .and("ground", form.text("ground"))))
                        .blackOutPassage()
                : new CorrectionOutcome(List.of(notAChoice(request, "ground")));
        return answer(request, id, number, form, outcome);
    }

    @Post("/lifts")
    HttpResponse<?> lift(HttpRequest<?> request, @PathVariable String id, @PathVariable int number, @Body Form form) {
        CorrectionOutcome outcome = pages.run(
                        request,
                        RecordLifted.class,
                        variables(input(id, number, form)
                                .and("passage", form.text("passage"))
                                .and("begins", form.number("begins"))
                                .and("ends", form.number("ends"))))
                .liftBlackOut();
        return answer(request, id, number, form, outcome);
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, String id, int number, Form form, CorrectionOutcome outcome) {
        if (outcome.userErrors().isEmpty()) {
            return pages.done("/disclosure/" + id + "/records/" + number, Flash.of("disclosure.corrected"));
        }
        DisclosedRecordView.Within file = file(request, id, number);
        DisclosedRecordView.Document now = Pages.found(file.record());
        Form again = form.has("disclosureClass", form.text("disclosureClass"))
                ? form.with("version", now.record().version())
                : filledIn(now)
                        .with("text", form.value("text"))
                        .with("passage", form.value("passage"))
                        .with("ground", form.value("ground"));
        return pages.again(
                request, screen -> templates.disclosureRecord(screen, file, again, new Errors(outcome.userErrors())));
    }

    private DisclosedRecordView.Within file(HttpRequest<?> request, String id, int number) {
        DisclosedRecordView.Within file = Pages.found(pages.run(
                        request,
                        DisclosedRecordView.class,
                        Variables.of("id", Links.id("DisclosureFile", id))
                                .and("number", number)
                                .map())
                .disclosureFile());
        Pages.found(file.record());
        return file;
    }

    private List<UserError> mistakes(HttpRequest<?> request, Form form) {
        if (!Words.DISCLOSURE_CLASSES.contains(form.text("disclosureClass"))) {
            return List.of(notAChoice(request, "disclosureClass"));
        }
        return Words.DISCLOSURE_GROUNDS.containsAll(form.all("disclosureGrounds"))
                ? List.of()
                : List.of(notAChoice(request, "disclosureGrounds"));
    }

    private UserError notAChoice(HttpRequest<?> request, String field) {
        Text words = Text.in(pages.viewer(request).locale());
        return new UserError("NOT_A_CHOICE", field, words.get("shell.choice.none"));
    }

    private static Variables input(String id, int number, Form form) {
        return Variables.of("file", Links.id("DisclosureFile", id))
                .and("number", number)
                .and("expectedVersion", form.number("version"));
    }

    private static Map<String, @Nullable Object> variables(Variables input) {
        return Variables.of("input", input.map()).map();
    }

    /** What is blacked out by hand is mostly in the note, and mostly about a person. */
    private static Form filledIn(DisclosedRecordView.Document document) {
        DisclosedRecordView.Facts record = document.record();
        return new Form(Map.of())
                .with("version", record.version())
                .with("disclosureClass", record.disclosureClass())
                .with("disclosureGrounds", record.disclosureGrounds())
                .with("passage", document.has(NOTE) ? NOTE : null)
                .with("ground", "PERSONAL_PRIVACY");
    }
}
