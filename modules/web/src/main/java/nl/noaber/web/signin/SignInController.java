package nl.noaber.web.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.Optional;
import nl.noaber.access.SignIn;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

@PageController("/")
class SignInController {

    private final SignIn signIn;
    private final Pages pages;
    private final Templates templates;

    SignInController(SignIn signIn, Pages pages, Templates templates) {
        this.signIn = signIn;
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/sign-in")
    HttpResponse<?> choose(HttpRequest<?> request) {
        return pages.showToAll(request, screen -> templates.signIn(screen, signIn.demonstrationUsers()));
    }

    @Post("/sign-in")
    HttpResponse<?> enter(HttpRequest<?> request, @Body Form form) {
        URI back = URI.create(Address.ours(form.text("return")));
        Optional<HttpResponse<?>> entered = Ids.parse(form.text("user"))
                .flatMap(id -> signIn.asDemonstrationUser(request, new UserId(id)))
                .map(cookie -> HttpResponse.seeOther(back).cookie(cookie));
        return entered.orElseGet(() -> choose(request));
    }

    /** After signing in beside a form whose session had ended: back to that form. */
    @Get("/signed-in")
    HttpResponse<?> entered(HttpRequest<?> request) {
        return pages.show(request, templates::signedIn);
    }

    @Post("/sign-out")
    HttpResponse<?> leave(HttpRequest<?> request) {
        return HttpResponse.seeOther(URI.create("/sign-in")).cookie(signIn.signOut(request));
    }
}
