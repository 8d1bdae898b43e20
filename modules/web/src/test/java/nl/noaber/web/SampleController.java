package nl.noaber.web;

import gg.jte.models.runtime.JteModel;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Screen;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** A page as the others are, to try the shell with. */
@PageController("/sample")
@Requires(env = "test")
class SampleController {

    private final Pages pages;
    private final Templates templates;

    SampleController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return pages.show(
                request,
                Sample.class,
                Map.of(),
                (screen, sample) -> page(screen, sample.viewer().name()));
    }

    @Get("/nobody")
    HttpResponse<?> missing(HttpRequest<?> request) {
        pages.run(request, Sample.class, Map.of());
        return pages.show(request, screen -> page(screen, Pages.found(nothing())));
    }

    @Get("/bug")
    HttpResponse<?> fail(HttpRequest<?> request) {
        throw new IllegalStateException("a secret of the inside, at " + request.getPath());
    }

    @Post
    HttpResponse<?> take(HttpRequest<?> request, @Body Form form) {
        if (form.value("note") == null) {
            return pages.again(request, screen -> page(screen, "refused"));
        }
        Sample sample = pages.run(request, Sample.class, Map.of());
        int length = form.text("note").length();
        return pages.done(
                "/sample?length=" + length,
                Flash.of("today.title").undoneBy("/sample/" + sample.viewer().role()));
    }

    private JteModel page(Screen screen, String title) {
        return templates.layout(screen, title, output -> output.writeUserContent(title), "", false);
    }

    private static @Nullable String nothing() {
        return null;
    }
}
