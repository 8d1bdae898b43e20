package nl.noaber.web.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import java.util.Optional;
import nl.noaber.access.AdministratorLinks;
import nl.noaber.access.AdministratorLinks.Kind;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** Becoming an administrator with a link that the one who runs Noaber was given. */
@PageController("/first-administrator")
class AdministratorLinkController {

    private final AdministratorLinks links;
    private final Entering entering;
    private final Pages pages;
    private final Templates templates;

    AdministratorLinkController(AdministratorLinks links, Entering entering, Pages pages, Templates templates) {
        this.links = links;
        this.entering = entering;
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> first(HttpRequest<?> request) {
        String link = Address.of(request).text("link");
        Optional<Kind> kind = links.kind(request, link);
        return kind.isEmpty()
                ? entering.badLink(request)
                : pages.showToAll(
                        request,
                        screen -> templates.signinFirst(screen, kind.get(), link, new Form(Map.of()), Errors.none()));
    }

    @Post
    HttpResponse<?> establish(HttpRequest<?> request, @Body Form form) {
        String link = form.text("link");
        Optional<Kind> kind = links.kind(request, link);
        return kind.isEmpty()
                ? entering.badLink(request)
                : entering.go(
                        request,
                        "/administration/users",
                        links.establish(request, link, form.text("name"), form.text("email"), form.text("password")),
                        (screen, errors) ->
                                templates.signinFirst(screen, kind.get(), link, form.withoutSecrets(), errors));
    }
}
