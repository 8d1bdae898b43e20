package nl.noaber.web.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import nl.noaber.access.FactorSetUp;
import nl.noaber.access.LocalSignIn;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** The second step of signing in: a code, or setting up what makes codes. */
@PageController(Entering.FACTOR)
class SecondFactorController {

    private final LocalSignIn signIn;
    private final Entering entering;
    private final Pages pages;
    private final Templates templates;

    SecondFactorController(LocalSignIn signIn, Entering entering, Pages pages, Templates templates) {
        this.signIn = signIn;
        this.entering = entering;
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request) {
        return pages.showToAll(request, screen -> templates.signinFactor(screen, returning(request), Errors.none()));
    }

    @Post
    HttpResponse<?> prove(HttpRequest<?> request, @Body Form form) {
        return entering.go(
                request,
                form.text("return"),
                signIn.prove(request, form.text("code")),
                (screen, errors) -> templates.signinFactor(screen, form.withoutSecrets(), errors));
    }

    @Get("/set-up")
    HttpResponse<?> setUp(HttpRequest<?> request) {
        Optional<FactorSetUp> factor = signIn.setUp(request);
        return factor.isEmpty()
                ? HttpResponse.seeOther(URI.create("/sign-in"))
                : pages.showToAll(
                        request,
                        screen -> templates.accountFactor(
                                screen, factor.get(), Entering.SET_UP, returning(request), Errors.none()));
    }

    @Post("/set-up")
    HttpResponse<?> confirm(HttpRequest<?> request, @Body Form form) {
        LocalSignIn.Entry entry = signIn.confirm(request, form.text("code"));
        Optional<FactorSetUp> factor = signIn.setUpAgain(request);
        if (entry instanceof LocalSignIn.Entry.Refused && factor.isEmpty()) {
            return HttpResponse.seeOther(URI.create("/sign-in"));
        }
        return entering.go(
                request,
                form.text("return"),
                entry,
                (screen, errors) -> templates.accountFactor(
                        screen, factor.orElseThrow(), Entering.SET_UP, form.withoutSecrets(), errors));
    }

    private static Form returning(HttpRequest<?> request) {
        return new Form(Map.of()).with("return", Address.of(request).text("return"));
    }
}
