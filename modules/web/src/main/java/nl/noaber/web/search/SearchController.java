package nl.noaber.web.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Suggestion;
import nl.noaber.web.page.Typed;
import nl.noaber.web.page.Variables;
import nl.noaber.web.search.Found.Hit;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/**
 * What is typed while a name is still being typed travels in a header ({@link Typed}). What is sought on the page itself stands
 * in its address, names too: so that going back, opening a hit beside it and coming again find the same list, and so that it
 * works without a script. It is the searcher's own browser that remembers it; Noaber writes no address with its query to any
 * log, sends it as referrer to nobody, and lets no cache keep the page.
 */
@PageController("/search")
class SearchController {

    private static final int LONGEST = 200;

    private final Pages pages;
    private final Templates templates;

    SearchController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        String text = text(request);
        return text.isEmpty()
                ? pages.show(request, screen -> templates.searchFound(screen, null))
                : pages.show(request, Found.class, asked(request, 20), templates::searchFound);
    }

    /** What a type-ahead field proposes for what is typed, of the types in {@code types}; a fragment. */
    @Get("/suggestions")
    HttpResponse<?> suggestions(HttpRequest<?> request) {
        boolean leads = request.getParameters().contains("navigate");
        return pages.show(request, screen -> templates.partOptions(suggestions(request, leads)));
    }

    private List<Suggestion> suggestions(HttpRequest<?> request, boolean leads) {
        if (text(request).isEmpty()) {
            return List.of();
        }
        return pages.run(request, Found.class, asked(request, 8)).search().nodes().stream()
                .map(hit -> suggestion(hit, leads))
                .toList();
    }

    private static Suggestion suggestion(Hit hit, boolean leads) {
        return new Suggestion(hit.id(), hit.title(), hit.subtitle(), leads ? hit.url() : null, false);
    }

    private static String text(HttpRequest<?> request) {
        String text = Typed.in(request);
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static Map<String, @Nullable Object> asked(HttpRequest<?> request, int size) {
        Address address = Address.of(request);
        List<String> types = address.all("type").stream()
                .map(type -> type.toUpperCase(Locale.ROOT))
                .toList();
        return Variables.of("text", text(request))
                .and("first", size)
                .andIfAny("after", address.text("after"))
                .andIfAny("types", types.isEmpty() ? null : types)
                .map();
    }
}
