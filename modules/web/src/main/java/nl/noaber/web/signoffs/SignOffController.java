package nl.noaber.web.signoffs;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.web.messages.MessageLeft;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.templates.Templates;

/** One sign-off: what was answered, answering it, another deadline or address, and asking no more. */
@PageController("/messages")
class SignOffController {

    private final Pages pages;
    private final Templates templates;

    SignOffController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/{id}/sign-offs/{signOff}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id, @PathVariable String signOff) {
        return show(request, id, signOff, new Form(Map.of()), SignOffLeft.refused(List.of()), false);
    }

    @Post("/{id}/sign-offs/{signOff}/answers")
    HttpResponse<?> answer(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String signOff, @Body Form form) {
        Errors mistakes = TypedChoices.notOneOf(pages.viewer(request), form, "position", SignOffWords.POSITIONS)
                .and(TypedChoices.notOneOf(pages.viewer(request), form, "level", SignOffWords.LEVELS));
        SignOffLeft left = mistakes.isEmpty()
                ? pages.run(
                                request,
                                SignOffAnswered.class,
                                Map.of("input", Answering.input(Variables.of("id", globalId(signOff)), form)))
                        .signOffMessage()
                : SignOffLeft.refused(mistakes.all());
        return left.stored()
                ? pages.done(path(id, signOff), Flash.of("signoffs.answered").clearing("sign-off-" + signOff))
                : show(request, id, signOff, form, left, true);
    }

    @Post("/{id}/sign-offs/{signOff}")
    HttpResponse<?> update(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String signOff, @Body Form form) {
        Errors mistakes = TypedDates.notDays(pages.viewer(request), form, "deadline");
        SignOffLeft left = mistakes.isEmpty()
                ? pages.run(
                                request,
                                SignOffUpdated.class,
                                Map.of(
                                        "input",
                                        version(signOff, form)
                                                .andIfChanged(form, "deadline", TypedDates.day(form, "deadline"))
                                                .andIfChanged(form, "email", form.value("email"))
                                                .map()))
                        .updateSignOff()
                : SignOffLeft.refused(mistakes.all());
        return left.stored()
                ? pages.done(path(id, signOff), Flash.of("signoffs.saved"))
                : show(request, id, signOff, form, left, true);
    }

    @Post("/{id}/sign-offs/{signOff}/withdrawal")
    HttpResponse<?> withdraw(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String signOff, @Body Form form) {
        SignOffLeft left = pages.run(
                        request,
                        SignOffWithdrawn.class,
                        Map.of("input", version(signOff, form).map()))
                .withdrawSignOff();
        return left.stored()
                ? pages.done("/messages/" + id + "/sign-offs", Flash.of("signoffs.withdrawn"))
                : show(request, id, signOff, new Form(Map.of()), left, true);
    }

    @Post("/{id}/sign-offs/{signOff}/answers/{answer}/wording")
    HttpResponse<?> takeOver(
            HttpRequest<?> request,
            @PathVariable String id,
            @PathVariable String signOff,
            @PathVariable String answer,
            @Body Form form) {
        Errors mistakes = TypedChoices.notOneOf(pages.viewer(request), form, "change", Words.MESSAGE_CHANGES);
        if (!mistakes.isEmpty()) {
            return show(request, id, signOff, new Form(Map.of()), SignOffLeft.refused(mistakes.all()), true);
        }
        Map<String, Object> input = Map.of(
                "answer",
                Links.id("SignOffAnswer", answer),
                "expectedVersion",
                form.number("version"),
                "change",
                form.text("change"));
        MessageLeft left = pages.run(request, ProposalTakenOver.class, Map.of("input", input))
                .takeOverProposal();
        return left.stored()
                ? pages.done(path(id, signOff), Flash.of("signoffs.takenOver"))
                : show(
                        request,
                        id,
                        signOff,
                        new Form(Map.of()),
                        SignOffLeft.refused(left.problems(pages.viewer(request)).all()),
                        true);
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, String id, String signOff, Form form, SignOffLeft left, boolean refused) {
        SignOffView.Message message =
                Pages.found(pages.run(request, SignOffView.class, Map.of("id", Links.id("LobbyMessage", id)))
                        .lobbyMessage());
        SignOffView.One one = Pages.found(message.signOffs().stream()
                .filter(asked -> asked.id().equals(globalId(signOff)))
                .findFirst()
                .orElse(null));
        Errors errors = new Errors(left.userErrors());
        return refused
                ? pages.again(request, screen -> templates.signoffsOne(screen, message, one, form, left, errors))
                : pages.show(request, screen -> templates.signoffsOne(screen, message, one, form, left, errors));
    }

    private static Variables version(String signOff, Form form) {
        return Variables.of("id", globalId(signOff)).and("expectedVersion", form.number("version"));
    }

    private static String globalId(String signOff) {
        return Links.id("SignOff", signOff);
    }

    private static String path(String id, String signOff) {
        return "/messages/" + id + "/sign-offs/" + signOff;
    }
}
