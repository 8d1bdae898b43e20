package nl.noaber.web.style;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Suggestion;
import nl.noaber.web.page.Typed;
import nl.noaber.web.templates.Templates;

@PageController("/style")
@Requires(property = "noaber.demonstration", value = "true")
class StyleController {

    private final Pages pages;
    private final Templates templates;

    StyleController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return pages.show(request, screen -> templates.style(screen, Samples.good()));
    }

    @Get("/refused")
    HttpResponse<?> refused(HttpRequest<?> request) {
        return pages.show(request, screen -> templates.style(screen, Samples.refused()));
    }

    @Post
    HttpResponse<?> save(@Body Form form) {
        return pages.done(
                "/style?sent=" + form.text("id"),
                Flash.of("style.saved").undoneBy("/style").clearing("style"));
    }

    @Get("/suggestions")
    HttpResponse<?> suggest(HttpRequest<?> request) {
        String text = Typed.in(request).toLowerCase(Locale.ROOT);
        List<Suggestion> found = Stream.of("Almelo", "Enschede", "Hengelo", "Losser", "Oldenzaal")
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(text))
                .map(name -> new Suggestion("Organisation:" + name, name, "gemeente", "/style?about=" + name, false))
                .toList();
        return pages.show(request, screen -> templates.partOptions(found));
    }
}
