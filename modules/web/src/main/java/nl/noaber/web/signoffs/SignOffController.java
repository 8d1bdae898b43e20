package nl.noaber.web.signoffs;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.web.messages.Difference;
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
import org.jspecify.annotations.Nullable;

/** One sign-off: what was answered, answering it, another deadline or address, and asking no more. */
@PageController("/messages")
class SignOffController {

    private final Pages pages;
    private final Templates templates;

    SignOffController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/{id}/sign-offs/{organisation}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id, @PathVariable String organisation) {
        return show(request, id, organisation, new Form(Map.of()), SignOffLeft.refused(List.of()), false);
    }

    @Post("/{id}/sign-offs/{organisation}/answers")
    HttpResponse<?> answer(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String organisation, @Body Form form) {
        Errors mistakes = TypedChoices.notOneOf(pages.viewer(request), form, "position", SignOffWords.POSITIONS)
                .and(TypedChoices.notOneOf(pages.viewer(request), form, "level", SignOffWords.LEVELS));
        SignOffLeft left = mistakes.isEmpty()
                ? pages.run(
                                request,
                                SignOffAnswered.class,
                                Map.of(
                                        "input",
                                        Answering.input(
                                                Variables.of(
                                                        "id",
                                                        asked(request, id, organisation)
                                                                .id()),
                                                form)))
                        .signOffMessage()
                : SignOffLeft.refused(mistakes.all());
        return left.stored()
                ? pages.done(
                        path(id, organisation), Flash.of("signoffs.answered").clearing("sign-off-" + organisation))
                : show(request, id, organisation, form, left, true);
    }

    @Post("/{id}/sign-offs/{organisation}")
    HttpResponse<?> update(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String organisation, @Body Form form) {
        Errors mistakes = TypedDates.notDays(pages.viewer(request), form, "deadline");
        SignOffLeft left = mistakes.isEmpty()
                ? pages.run(
                                request,
                                SignOffUpdated.class,
                                Map.of(
                                        "input",
                                        version(asked(request, id, organisation), form)
                                                .andIfChanged(form, "deadline", TypedDates.day(form, "deadline"))
                                                .andIfChanged(form, "email", form.value("email"))
                                                .map()))
                        .updateSignOff()
                : SignOffLeft.refused(mistakes.all());
        return left.stored()
                ? pages.done(path(id, organisation), Flash.of("signoffs.saved"))
                : show(request, id, organisation, form, left, true);
    }

    @Post("/{id}/sign-offs/{organisation}/withdrawal")
    HttpResponse<?> withdraw(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String organisation, @Body Form form) {
        SignOffLeft left = pages.run(
                        request,
                        SignOffWithdrawn.class,
                        Map.of(
                                "input",
                                version(asked(request, id, organisation), form).map()))
                .withdrawSignOff();
        return left.stored()
                ? pages.done("/messages/" + id + "/sign-offs", Flash.of("signoffs.withdrawn"))
                : show(request, id, organisation, new Form(Map.of()), left, true);
    }

    @Post("/{id}/sign-offs/{organisation}/answers/{answer}/wording")
    HttpResponse<?> takeOver(
            HttpRequest<?> request,
            @PathVariable String id,
            @PathVariable String organisation,
            @PathVariable String answer,
            @Body Form form) {
        Errors mistakes = TypedChoices.notOneOf(pages.viewer(request), form, "change", Words.MESSAGE_CHANGES);
        if (!mistakes.isEmpty()) {
            return show(request, id, organisation, form, SignOffLeft.refused(mistakes.all()), true);
        }
        Map<String, @Nullable Object> input = Variables.of("answer", Links.id("SignOffAnswer", answer))
                .and("expectedVersion", form.number("version"))
                .and("change", form.text("change"))
                .andIfAny("replacing", form.value("replacing") == null ? null : form.number("replacing"))
                .map();
        MessageLeft left = pages.run(request, ProposalTakenOver.class, Map.of("input", input))
                .takeOverProposal();
        return left.stored()
                ? pages.done(path(id, organisation), Flash.of("signoffs.takenOver"))
                : show(
                        request,
                        id,
                        organisation,
                        form,
                        SignOffLeft.refused(left.problems(pages.viewer(request)).all()),
                        true);
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, String id, String organisation, Form form, SignOffLeft left, boolean refused) {
        SignOffView.Message message = message(request, id);
        SignOffView.One one = asked(message, organisation);
        Errors errors = new Errors(left.userErrors());
        Difference since = since(request, message, one);
        return refused
                ? pages.again(request, screen -> templates.signoffsOne(screen, message, one, form, left, since, errors))
                : pages.show(request, screen -> templates.signoffsOne(screen, message, one, form, left, since, errors));
    }

    /** What changed since their answer, where that lapsed; as far as the viewer may read the version they answered. */
    private @Nullable Difference since(HttpRequest<?> request, SignOffView.Message message, SignOffView.One one) {
        Integer answered = one.answeredBefore();
        if (answered == null) {
            return null;
        }
        SinceAnswer.Message found = pages.run(request, SinceAnswer.class, Map.of("id", message.id(), "from", answered))
                .lobbyMessage();
        return found == null ? null : found.current().difference();
    }

    private SignOffView.Message message(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, SignOffView.class, Map.of("id", Links.id("LobbyMessage", id)))
                .lobbyMessage());
    }

    private SignOffView.One asked(HttpRequest<?> request, String id, String organisation) {
        return asked(message(request, id), organisation);
    }

    private static SignOffView.One asked(SignOffView.Message message, String organisation) {
        String wanted = Links.id("Organisation", organisation);
        return Pages.found(message.signOffs().stream()
                .filter(one -> one.organisation().id().equals(wanted))
                .findFirst()
                .orElse(null));
    }

    private static Variables version(SignOffView.One one, Form form) {
        return Variables.of("id", one.id()).and("expectedVersion", form.number("version"));
    }

    private static String path(String id, String organisation) {
        return "/messages/" + id + "/sign-offs/" + organisation;
    }
}
