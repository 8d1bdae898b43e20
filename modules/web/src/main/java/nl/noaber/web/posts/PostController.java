package nl.noaber.web.posts;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.posts.PostView.Post;
import nl.noaber.web.relations.FieldWords;
import nl.noaber.web.relations.RecordNames;
import nl.noaber.web.relations.Unchosen;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** A post: its page, establishing one and changing one. */
@PageController("/posts")
class PostController {

    private static final String NEW = "/posts";
    private static final String ORGANISATION = "organisation";

    private final Pages pages;
    private final Templates templates;
    private final RecordNames names;

    PostController(Pages pages, Templates templates, RecordNames names) {
        this.pages = pages;
        this.templates = templates;
        this.names = names;
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        return pages.show(
                request,
                PostView.class,
                Map.of("id", Links.id("Post", id)),
                (screen, view) -> templates.postsOne(screen, Pages.found(view.post()), view.contactMoments()));
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Form form = Form.fresh()
                .with(ORGANISATION, Address.of(request).all(ORGANISATION))
                .with("level", "CIVIL_SERVICE");
        return pages.show(request, screen -> page(request, screen, NEW, form, Errors.none(), null));
    }

    @io.micronaut.http.annotation.Post
    HttpResponse<?> establish(HttpRequest<?> request, @Body Form form) {
        Errors errors = typed(request, form).and(Unchosen.of(pages.viewer(request), form, ORGANISATION));
        if (!errors.isEmpty()) {
            return pages.again(request, screen -> page(request, screen, NEW, form, errors, null));
        }
        Map<String, ?> input = fields(form)
                .and("id", form.value("id"))
                .and(ORGANISATION, form.text(ORGANISATION))
                .map();
        PostEstablished.Payload payload = pages.run(request, PostEstablished.class, Map.of("input", input))
                .establishPost();
        return payload.post() != null
                ? done(payload.post().id())
                : pages.again(
                        request, screen -> page(request, screen, NEW, form, new Errors(payload.userErrors()), null));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        Post post = post(request, id);
        return pages.show(
                request,
                screen -> page(request, screen, Links.to(post.id()), filledIn(screen, post), Errors.none(), null));
    }

    @io.micronaut.http.annotation.Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        String action = "/posts/" + id;
        Errors errors = typed(request, form);
        if (!errors.isEmpty()) {
            return pages.again(request, screen -> page(request, screen, action, form, errors, null));
        }
        Map<String, ?> input = fields(form)
                .and("id", Links.id("Post", id))
                .and("expectedVersion", form.number("version"))
                .map();
        PostUpdated.Payload payload =
                pages.run(request, PostUpdated.class, Map.of("input", input)).updatePost();
        Conflict conflict = payload.conflict();
        if (payload.post() != null) {
            return done(payload.post().id());
        }
        Post stored = post(request, id);
        return pages.again(request, screen -> {
            Form again = conflict == null ? form : form.rebasedOn(filledIn(screen, stored));
            return page(request, screen, action, again, new Errors(payload.userErrors()), conflict);
        });
    }

    private Post post(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, PostView.class, Map.of("id", Links.id("Post", id)))
                .post());
    }

    private JteModel page(
            HttpRequest<?> request,
            Screen screen,
            String action,
            Form form,
            Errors errors,
            @Nullable Conflict conflict) {
        List<Option> organisation = names.chosen(request, form, ORGANISATION).getOrDefault(ORGANISATION, List.of());
        return templates.postsForm(screen, action, form, errors, organisation, FieldWords.collision(screen, conflict));
    }

    private HttpResponse<?> done(String id) {
        return pages.done(Links.to(id), Flash.of("posts.saved").clearing("post"));
    }

    private Errors typed(HttpRequest<?> request, Form form) {
        return TypedDates.notPartial(pages.viewer(request), form, "validFrom", "validUntil")
                .and(TypedChoices.notOneOf(pages.viewer(request), form, "level", Words.POST_LEVELS));
    }

    private static Variables fields(Form form) {
        return Variables.none()
                .andIfChanged(form, "name", form.text("name").strip())
                .andIfChanged(form, "level", form.text("level"))
                .andIfChanged(form, "political", form.isTicked("political"))
                .andIfChanged(form, "validFrom", TypedDates.partial(form, "validFrom"))
                .andIfChanged(form, "validUntil", TypedDates.partial(form, "validUntil"));
    }

    private static Form filledIn(Screen screen, Post post) {
        return new Form(Map.of())
                .with("version", post.version())
                .with("name", post.name())
                .with("level", post.level())
                .with("political", post.political() ? "true" : null)
                .with("validFrom", screen.format().typed(post.validFrom()))
                .with("validUntil", screen.format().typed(post.validUntil()))
                .remembering("name", "level", "political", "validFrom", "validUntil");
    }
}
