package nl.noaber.web.signin;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.access.PasswordLinks;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Refusals;
import nl.noaber.web.page.Screen;
import nl.noaber.web.templates.Templates;

/** Asking for a link, and setting a password with one. Reading a link uses nothing up: mail programs read them too. */
@PageController("/")
class PasswordLinkController {

    private final PasswordLinks links;
    private final Entering entering;
    private final Refusals refusals;
    private final Pages pages;
    private final Templates templates;

    PasswordLinkController(
            PasswordLinks links, Entering entering, Refusals refusals, Pages pages, Templates templates) {
        this.links = links;
        this.entering = entering;
        this.refusals = refusals;
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/sign-in/forgotten")
    HttpResponse<?> forgotten(HttpRequest<?> request) {
        return pages.showToAll(request, screen -> forgotten(screen, new Form(Map.of()), Errors.none()));
    }

    private JteModel forgotten(Screen screen, Form form, Errors errors) {
        return templates.signinForgotten(screen, links.canMail(), form, errors);
    }

    /** The same answer for everybody, at once: what is refused is so of any address. */
    @Post("/sign-in/forgotten")
    HttpResponse<?> remind(HttpRequest<?> request, @Body Form form) {
        return links.forgotten(request, form.text("email"))
                .<HttpResponse<?>>map(problem -> pages.againToAll(
                        request, screen -> forgotten(screen, form, refusals.of(screen, "access", List.of(problem)))))
                .orElseGet(() -> pages.showToAll(request, templates::signinMailed));
    }

    @Get("/sign-in/password")
    HttpResponse<?> choose(HttpRequest<?> request) {
        String link = Address.of(request).text("link");
        Optional<String> holder = links.holder(request, link);
        return holder.isEmpty()
                ? entering.badLink(request)
                : pages.showToAll(
                        request, screen -> templates.signinPassword(screen, link, holder.get(), Errors.none()));
    }

    @Post("/sign-in/password")
    HttpResponse<?> set(HttpRequest<?> request, @Body Form form) {
        String link = form.text("link");
        Optional<String> holder = links.holder(request, link);
        return holder.isEmpty()
                ? entering.badLink(request)
                : entering.go(
                        request,
                        "/",
                        links.set(request, link, form.text("password")),
                        (screen, errors) -> templates.signinPassword(screen, link, holder.get(), errors));
    }
}
