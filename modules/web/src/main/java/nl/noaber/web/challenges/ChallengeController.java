package nl.noaber.web.challenges;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import nl.noaber.web.challenges.ChallengeDescribed.Payload;
import nl.noaber.web.challenges.ChallengeFile.Challenge;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;

@PageController("/challenges")
class ChallengeController {

    private final Pages pages;
    private final Templates templates;

    ChallengeController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(request, ChallengeList.class, Map.of(), templates::challengesList);
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        return pages.show(
                request,
                ChallengeFile.class,
                Map.of("id", Links.id("Challenge", id)),
                (screen, file) -> templates.challengesOne(screen, Pages.found(file.challenge())));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        Challenge challenge = challenge(request, id);
        return pages.show(
                request,
                screen -> templates.challengesEdit(screen, challenge, filledIn(challenge), Errors.none(), null));
    }

    @Post("/{id}")
    HttpResponse<?> describe(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Payload payload = pages.run(
                        request,
                        ChallengeDescribed.class,
                        Variables.of("input", input(id, form)).map())
                .describeChallenge();
        return payload.stored()
                ? pages.done("/challenges/" + id, Flash.of("challenges.saved").clearing("challenge-" + id))
                : refused(request, id, form, payload);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String id, Form form, Payload payload) {
        Challenge challenge = challenge(request, id);
        Form again = payload.conflict() == null ? form : form.rebasedOn(filledIn(challenge));
        return pages.again(
                request,
                screen -> templates.challengesEdit(
                        screen, challenge, again, new Errors(payload.userErrors()), payload.conflict()));
    }

    private Challenge challenge(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, ChallengeFile.class, Map.of("id", Links.id("Challenge", id)))
                .challenge());
    }

    private static Map<String, ?> input(String id, Form form) {
        return Variables.of("id", Links.id("Challenge", id))
                .and("expectedVersion", form.number("version"))
                .andIfChanged(form, "name", form.value("name"))
                .andIfChanged(form, "description", form.value("description"))
                .map();
    }

    private static Form filledIn(Challenge challenge) {
        return new Form(Map.of())
                .with("version", challenge.version())
                .with("name", challenge.name())
                .with("description", challenge.description())
                .remembering("name", "description");
    }
}
