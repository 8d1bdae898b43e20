package nl.noaber.web.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.time.Clock;
import java.util.Map;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;

/** Making tokens for programs, and taking them back. */
@PageController("/account/tokens")
class TokenController {

    private static final int USUAL_DAYS = 90;

    private final Pages pages;
    private final Templates templates;
    private final Clock clock;

    TokenController(Pages pages, Templates templates, Clock clock) {
        this.pages = pages;
        this.templates = templates;
        this.clock = clock;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Form form = Form.fresh().with("expiresOn", DutchTime.today(clock).plusDays(USUAL_DAYS));
        TokenActions actions = actions(request);
        return pages.show(request, screen -> templates.accountToken(screen, form, actions, Errors.none()));
    }

    /** The token itself is on the answer to the form and nowhere else. */
    @Post
    HttpResponse<?> create(HttpRequest<?> request, @Body Form form) {
        String lastDay = TypedDates.day(form, "expiresOn");
        if (lastDay == null) {
            return again(request, form, Errors.of("NOT_A_DATE", "expiresOn", noDay(request)));
        }
        Map<String, ?> input = Variables.of("id", form.text("id"))
                .and("name", form.text("name"))
                .and("expiresOn", lastDay)
                .and("mutations", form.all("mutations"))
                .map();
        TokenCreated.Payload payload =
                pages.run(request, TokenCreated.class, Map.of("input", input)).createApiToken();
        String secret = payload.secret();
        TokenCreated.ApiToken token = payload.apiToken();
        if (token == null) {
            return again(request, form, new Errors(payload.userErrors()));
        }
        return secret == null
                ? pages.done("/account", Flash.of("account.token.before"))
                : pages.show(request, screen -> templates.accountTokenMade(screen, token, secret));
    }

    @Post("/{id}/revocation")
    HttpResponse<?> revoke(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Pages.found(pages.run(request, TokenRevoked.class, Map.of("input", Map.of("id", Links.id("ApiToken", id))))
                .revokeApiToken()
                .apiToken());
        String back = form.text("return").equals("/administration/tokens") ? "/administration/tokens" : "/account";
        return pages.done(back, Flash.of("account.token.revoked"));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Form form, Errors errors) {
        TokenActions actions = actions(request);
        return pages.again(request, screen -> templates.accountToken(screen, form, actions, errors));
    }

    private String noDay(HttpRequest<?> request) {
        return Text.in(pages.viewer(request).locale()).get("shell.date.notDay");
    }

    private TokenActions actions(HttpRequest<?> request) {
        return pages.run(request, TokenActions.class, Map.of());
    }
}
