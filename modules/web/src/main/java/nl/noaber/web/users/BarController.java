package nl.noaber.web.users;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.UserError;
import nl.noaber.web.templates.Templates;

/** Who stays out although a provider vouches for them, and letting them in again. */
@PageController("/administration/barred-identities")
class BarController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;

    BarController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        BarList bars = bars(request);
        return pages.show(request, screen -> templates.usersBars(screen, bars, Errors.none()));
    }

    @Post("/{id}/lifting")
    HttpResponse<?> lift(HttpRequest<?> request, @PathVariable String id) {
        List<UserError> refused = pages.run(
                        request, BarLifted.class, Map.of("input", Map.of("id", Links.id("BarredIdentity", id))))
                .liftBar()
                .userErrors();
        if (refused.isEmpty()) {
            return pages.done("/administration/barred-identities", Flash.of("users.bars.lifted"));
        }
        BarList bars = bars(request);
        return pages.again(request, screen -> templates.usersBars(screen, bars, new Errors(refused)));
    }

    private BarList bars(HttpRequest<?> request) {
        return pages.run(
                request,
                BarList.class,
                PageInfo.asked(Address.of(request), SIZE).map());
    }
}
