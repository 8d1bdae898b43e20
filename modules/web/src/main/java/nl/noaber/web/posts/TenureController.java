package nl.noaber.web.posts;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.posts.PostView.Tenure;
import nl.noaber.web.relations.FieldWords;
import nl.noaber.web.relations.RecordNames;
import nl.noaber.web.relations.Unchosen;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Who holds a post and since when: appointing, ending, correcting. */
@PageController("/")
class TenureController {

    private static final String[] CHOSEN = {"person", "post"};
    private static final List<String> PERIOD = List.of("from", "until");

    private final Pages pages;
    private final Templates templates;
    private final RecordNames names;

    TenureController(Pages pages, Templates templates, RecordNames names) {
        this.pages = pages;
        this.templates = templates;
        this.names = names;
    }

    @Get("/tenures/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Address address = Address.of(request);
        Form form = Form.fresh()
                .with("person", address.all("person"))
                .with("post", address.all("post"))
                .with("about", address.all("person").isEmpty() ? address.text("post") : address.text("person"));
        return pages.show(request, screen -> appointing(request, screen, form, Errors.none()));
    }

    @Post("/tenures")
    HttpResponse<?> appoint(HttpRequest<?> request, @Body Form form) {
        Errors errors = typed(request, form).and(Unchosen.of(pages.viewer(request), form, CHOSEN));
        if (errors.isEmpty()) {
            Map<String, ?> input = Variables.of("id", form.value("id"))
                    .and("person", form.text("person"))
                    .and("post", form.text("post"))
                    .and("from", TypedDates.partial(form, "from"))
                    .and("until", TypedDates.partial(form, "until"))
                    .map();
            PersonAppointed.Payload payload = pages.run(request, PersonAppointed.class, Map.of("input", input))
                    .appoint();
            if (payload.tenure() != null) {
                return back(form, "posts.appointed");
            }
            errors = new Errors(payload.userErrors());
        }
        Errors wrong = errors;
        return pages.again(request, screen -> appointing(request, screen, form, wrong));
    }

    @Get("/posts/{post}/tenures/{tenure}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String post, @PathVariable String tenure) {
        PostView.Post view = post(request, post);
        Tenure held = tenure(view, tenure);
        Address address = Address.of(request);
        return pages.show(request, screen -> {
            String until = address.hasAny("end")
                    ? screen.format().day(screen.today())
                    : screen.format().typed(held.until());
            Form form = filledIn(screen, held)
                    .with("until", until)
                    .with("about", address.hasAny("about") ? address.text("about") : view.id());
            return templates.postsTenure(screen, view, held, form, Errors.none(), null);
        });
    }

    @Post("/posts/{post}/tenures/{tenure}")
    HttpResponse<?> change(
            HttpRequest<?> request, @PathVariable String post, @PathVariable String tenure, @Body Form form) {
        Errors errors = typed(request, form);
        Conflict conflict = null;
        if (errors.isEmpty()) {
            Map<String, ?> input = version(tenure, form)
                    .andIfChanged(form, "from", TypedDates.partial(form, "from"))
                    .andIfChanged(form, "until", TypedDates.partial(form, "until"))
                    .map();
            TenureUpdated.Payload payload = pages.run(request, TenureUpdated.class, Map.of("input", input))
                    .updateTenure();
            if (payload.tenure() != null) {
                return back(form, "posts.tenure.saved");
            }
            errors = new Errors(payload.userErrors());
            conflict = payload.conflict();
        }
        return again(request, post, tenure, form, errors, conflict);
    }

    @Post("/posts/{post}/tenures/{tenure}/withdrawal")
    HttpResponse<?> withdraw(
            HttpRequest<?> request, @PathVariable String post, @PathVariable String tenure, @Body Form form) {
        TenureWithdrawn.Payload payload = pages.run(
                        request,
                        TenureWithdrawn.class,
                        Map.of("input", version(tenure, form).map()))
                .withdrawTenure();
        return payload.conflict() == null && payload.userErrors().isEmpty()
                ? back(form, "posts.tenure.withdrawn")
                : again(request, post, tenure, form, new Errors(payload.userErrors()), payload.conflict());
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, String post, String tenure, Form form, Errors errors, @Nullable Conflict conflict) {
        PostView.Post view = post(request, post);
        Optional<Tenure> stored = find(view, tenure);
        if (stored.isEmpty()) {
            return pages.again(
                    request, screen -> templates.partRemoved(screen, form, "posts.field", PERIOD, Links.to(view.id())));
        }
        Tenure held = stored.get();
        return pages.again(request, screen -> {
            Form next = conflict == null ? form : form.rebasedOn(filledIn(screen, held));
            return templates.postsTenure(screen, view, held, next, errors, FieldWords.collision(screen, conflict));
        });
    }

    private static Form filledIn(Screen screen, Tenure held) {
        return new Form(Map.of())
                .with("version", held.version())
                .with("from", screen.format().typed(held.from()))
                .with("until", screen.format().typed(held.until()))
                .remembering("from", "until");
    }

    private JteModel appointing(HttpRequest<?> request, Screen screen, Form form, Errors errors) {
        return templates.postsAppoint(screen, form, errors, names.chosen(request, form, CHOSEN));
    }

    private HttpResponse<?> back(Form form, String said) {
        String about = form.value("about");
        String url = about == null ? Links.to(form.text("post")) : Links.to(about);
        return pages.done(url, Flash.of(said).clearing("tenure"));
    }

    private PostView.Post post(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, PostView.class, Map.of("id", Links.id("Post", id)))
                .post());
    }

    private static Tenure tenure(PostView.Post post, String key) {
        return Pages.found(find(post, key).orElse(null));
    }

    private static Optional<Tenure> find(PostView.Post post, String key) {
        return post.tenures().stream()
                .filter(tenure -> tenure.key().equals(key))
                .findFirst();
    }

    private Errors typed(HttpRequest<?> request, Form form) {
        return TypedDates.notPartial(pages.viewer(request), form, "from", "until");
    }

    private static Variables version(String tenure, Form form) {
        return Variables.of("id", Links.id("Tenure", tenure)).and("expectedVersion", form.number("version"));
    }
}
