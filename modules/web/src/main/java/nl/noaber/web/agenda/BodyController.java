package nl.noaber.web.agenda;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Words;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** The list of bodies, one body, having an organisation known as one and changing it. */
@PageController("/bodies")
class BodyController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;
    private final Clock clock;

    BodyController(Pages pages, Templates templates, Clock clock) {
        this.pages = pages;
        this.templates = templates;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(request, BodyList.class, listed(Address.of(request)), templates::agendaBodies);
    }

    private static Map<String, @Nullable Object> listed(Address address) {
        String level = address.text("level");
        return PageInfo.asked(address, SIZE)
                .andIfAny("level", Words.BODY_LEVELS.contains(level) ? level : null)
                .andIfAny("withdrawn", address.hasAny("withdrawn") ? Boolean.TRUE : null)
                .map();
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Form form = BodyInput.fresh(Address.of(request).text("organisation"));
        BodyForm named = named(request, form);
        return pages.show(request, screen -> templates.agendaEstablish(screen, form, named, Errors.none()));
    }

    @Post
    HttpResponse<?> establish(HttpRequest<?> request, @Body Form sent) {
        Form form = Ids.parse(sent.text("id")).isPresent()
                ? sent
                : sent.with("id", Ids.next().toString());
        BodyInput input = new BodyInput(form);
        Errors mistakes = input.allMistakes(pages.viewer(request));
        BodyLeft left = mistakes.isEmpty()
                ? pages.run(request, BodyEstablished.class, Map.of("input", input.toEstablish()))
                        .establishGovernanceBody()
                : BodyLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done(
                    "/bodies/" + form.text("id"), Flash.of("agenda.established").clearing("body"));
        }
        BodyForm named = named(request, form);
        return pages.again(
                request, screen -> templates.agendaEstablish(screen, form, named, new Errors(left.userErrors())));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        BodyView view = view(request, id);
        BodyView.Body body = Pages.found(view.governanceBody());
        return pages.show(request, screen -> templates.agendaBody(screen, view, body));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        BodyView.Body body = Pages.found(view(request, id).governanceBody());
        Form form = BodyInput.of(body);
        BodyForm named = named(request, form);
        return pages.show(request, screen -> templates.agendaEdit(screen, body, form, named, Errors.none(), null));
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        BodyInput input = new BodyInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        BodyLeft left = mistakes.isEmpty()
                ? pages.run(request, BodyUpdated.class, Map.of("input", input.toUpdate(id(id))))
                        .updateGovernanceBody()
                : BodyLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done("/bodies/" + id, Flash.of("agenda.saved").clearing("body-" + id));
        }
        BodyView.Body body = Pages.found(view(request, id).governanceBody());
        Form again = left.conflict() == null ? form : form.rebasedOn(BodyInput.of(body));
        BodyForm named = named(request, again);
        return pages.again(
                request,
                screen -> templates.agendaEdit(
                        screen, body, again, named, new Errors(left.userErrors()), left.conflict()));
    }

    private BodyView view(HttpRequest<?> request, String id) {
        return pages.run(
                request,
                BodyView.class,
                Map.of("id", id(id), "today", DutchTime.today(clock).toString()));
    }

    private BodyForm named(HttpRequest<?> request, Form form) {
        List<String> names = Stream.of("organisation", "members")
                .flatMap(field -> form.all(field).stream())
                .filter(id -> GlobalId.parse(id).isPresent())
                .distinct()
                .toList();
        return pages.run(request, BodyForm.class, Map.of("names", names));
    }

    private static String id(String inPath) {
        return Links.id("GovernanceBody", inPath);
    }
}
