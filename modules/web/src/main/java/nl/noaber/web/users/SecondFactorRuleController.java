package nl.noaber.web.users;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** What is asked of users when they sign in, and the tokens of all of them. */
@PageController("/administration")
class SecondFactorRuleController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;

    SecondFactorRuleController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/second-factor")
    HttpResponse<?> rule(HttpRequest<?> request) {
        return pages.show(
                request,
                FactorRoles.class,
                Map.of(),
                (screen, rule) ->
                        templates.usersFactorRule(screen, new Form(Map.of()).with("roles", rule.secondFactorRoles())));
    }

    @Post("/second-factor")
    HttpResponse<?> require(HttpRequest<?> request, @Body Form form) {
        List<String> roles =
                form.all("roles").stream().filter(UserRoles.ALL::contains).toList();
        List<?> refused = pages.run(request, FactorRequired.class, Map.of("input", Map.of("roles", roles)))
                .requireSecondFactor()
                .userErrors();
        Pages.found(refused.isEmpty() ? true : null);
        return pages.done("/administration/second-factor", Flash.of("users.rule.saved"));
    }

    @Get("/tokens")
    HttpResponse<?> tokens(HttpRequest<?> request) {
        return pages.show(
                request,
                TokenList.class,
                PageInfo.asked(Address.of(request), SIZE).map(),
                templates::usersTokens);
    }
}
