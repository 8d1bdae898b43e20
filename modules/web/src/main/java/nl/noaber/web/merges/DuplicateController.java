package nl.noaber.web.merges;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** The standing list of records that may be the same. */
@PageController("/")
class DuplicateController {

    private static final int SIZE = 25;

    private final Pages pages;
    private final Templates templates;

    DuplicateController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/relations/duplicates")
    HttpResponse<?> list(HttpRequest<?> request) {
        Pages.found(pages.viewer(request).isTeam() ? request : null);
        Address address = Address.of(request);
        String type = address.text("type").equals("PERSON") ? "PERSON" : "ORGANISATION";
        return pages.show(
                request,
                DuplicateList.class,
                PageInfo.asked(address, SIZE).and("type", type).map(),
                (screen, found) -> templates.mergesDuplicates(screen, type, found.duplicates()));
    }

    @Post("/duplicates/{first}/{second}/dismissal")
    HttpResponse<?> dismiss(HttpRequest<?> request, @PathVariable String first, @PathVariable String second) {
        boolean done = pages.run(request, DuplicateDismissed.class, pair(first, second))
                .dismissDuplicate()
                .userErrors()
                .isEmpty();
        Flash flash = done
                ? Flash.of("merges.dismissed").undoneBy("/duplicates/" + first + "/" + second + "/reinstatement")
                : Flash.of("merges.refused");
        return pages.done(list(first), flash);
    }

    @Post("/duplicates/{first}/{second}/reinstatement")
    HttpResponse<?> reinstate(HttpRequest<?> request, @PathVariable String first, @PathVariable String second) {
        boolean done = pages.run(request, DuplicateReinstated.class, pair(first, second))
                .reinstateDuplicate()
                .userErrors()
                .isEmpty();
        return pages.done(list(first), Flash.of(done ? "merges.reinstated" : "merges.refused"));
    }

    private static Map<String, ?> pair(String first, String second) {
        return Map.of("input", Map.of("first", first, "second", second));
    }

    private static String list(String id) {
        return id.startsWith("Person:") ? "/relations/duplicates?type=PERSON" : "/relations/duplicates";
    }
}
