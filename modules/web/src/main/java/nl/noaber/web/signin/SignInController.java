package nl.noaber.web.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import nl.noaber.access.LocalSignIn;
import nl.noaber.access.ProviderSignIn;
import nl.noaber.access.ProviderSignIn.Arrival;
import nl.noaber.access.SignIn;
import nl.noaber.access.SignInRefused.Reason;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

@PageController("/")
class SignInController {

    private final SignIn signIn;
    private final ProviderSignIn provider;
    private final LocalSignIn local;
    private final Entering entering;
    private final Pages pages;
    private final Templates templates;

    SignInController(
            SignIn signIn,
            ProviderSignIn provider,
            LocalSignIn local,
            Entering entering,
            Pages pages,
            Templates templates) {
        this.signIn = signIn;
        this.provider = provider;
        this.local = local;
        this.entering = entering;
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/sign-in")
    HttpResponse<?> choose(HttpRequest<?> request) {
        return shown(request, "");
    }

    @Post("/sign-in")
    HttpResponse<?> enter(HttpRequest<?> request, @Body Form form) {
        return form.value("email") == null ? choose(request, form) : prove(request, form);
    }

    private HttpResponse<?> prove(HttpRequest<?> request, Form form) {
        return entering.go(
                request,
                form.text("return"),
                local.enter(request, form.text("email"), form.text("password")),
                (screen, errors) -> templates.signIn(screen, page("", form.withoutSecrets(), errors)));
    }

    private HttpResponse<?> choose(HttpRequest<?> request, Form form) {
        URI back = URI.create(Address.ours(form.text("return")));
        Optional<HttpResponse<?>> entered = Ids.parse(form.text("user"))
                .flatMap(id -> signIn.asDemonstrationUser(request, new UserId(id)))
                .map(cookie -> HttpResponse.seeOther(back).cookie(cookie));
        return entered.orElseGet(() -> choose(request));
    }

    /** To the provider of the user's organisation. */
    @Get("/sign-in/provider")
    HttpResponse<?> depart(HttpRequest<?> request) {
        if (provider.provider().isEmpty()) {
            return choose(request);
        }
        String back = Address.ours(Address.of(request).text("return"));
        Optional<HttpResponse<?>> departed = provider.depart(request, back)
                .map(departure -> HttpResponse.seeOther(departure.provider()).cookie(departure.cookie()));
        return departed.orElseGet(() -> refused(request, Reason.UNREACHABLE));
    }

    /** Back from the provider. */
    @Get(ProviderSignIn.ANSWER)
    HttpResponse<?> arrive(HttpRequest<?> request) {
        if (provider.provider().isEmpty()) {
            return choose(request);
        }
        return switch (provider.arrive(request)) {
            case Arrival.Entered entered ->
                HttpResponse.seeOther(URI.create(entered.returnTo()))
                        .cookie(entered.session())
                        .cookie(entered.used());
            case Arrival.Refused refused -> refused(request, refused.reason());
        };
    }

    /** After signing in beside a form whose session had ended: back to that form. */
    @Get("/signed-in")
    HttpResponse<?> entered(HttpRequest<?> request) {
        return pages.show(request, templates::signedIn);
    }

    @Post("/sign-out")
    HttpResponse<?> leave(HttpRequest<?> request) {
        String next = provider.provider().isPresent() ? "/signed-out" : "/sign-in";
        return HttpResponse.seeOther(URI.create(next)).cookie(signIn.signOut(request));
    }

    /** A form may lead to our own pages only, so the way to the provider's sign-out is a link on one. */
    @Get("/signed-out")
    HttpResponse<?> left(HttpRequest<?> request) {
        String there = provider.signOut().map(URI::toString).orElse("");
        return pages.showToAll(
                request,
                screen -> templates.signedOut(screen, provider.provider().orElse(""), there));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Reason reason) {
        return shown(request, "signin.refused." + reason).status(HttpStatus.FORBIDDEN);
    }

    private MutableHttpResponse<?> shown(HttpRequest<?> request, String refusal) {
        Form form = new Form(Map.of()).with("return", Address.of(request).text("return"));
        return pages.showToAll(request, screen -> templates.signIn(screen, page(refusal, form, Errors.none())));
    }

    private SignInPage page(String refusal, Form form, Errors errors) {
        return new SignInPage(
                signIn.demonstrationUsers(),
                provider.provider().orElse(""),
                local.isOffered() || !errors.isEmpty(),
                refusal,
                form,
                errors);
    }
}
