package nl.noaber.web.agenda;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** The routes, one of them and what a move does to it, planning and changing it. */
@PageController("/routes")
class RouteController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;

    RouteController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Address address = Address.of(request);
        Variables filter = Variables.of("withdrawn", address.hasAny("withdrawn"))
                .andIfAny("meeting", address.get("meeting").orElse(null));
        return pages.show(
                request,
                RouteList.class,
                PageInfo.asked(address, SIZE).and("filter", filter.map()).map(),
                templates::agendaRoutes);
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        String owner = new GlobalId("User", pages.viewer(request).userId()).toString();
        RouteInput input = new RouteInput(RouteInput.fresh(Address.of(request), owner));
        RouteForm offered = offered(request, input);
        return pages.show(request, screen -> templates.agendaRoutePlan(screen, input.form(), offered, Errors.none()));
    }

    @Post
    HttpResponse<?> plan(HttpRequest<?> request, @Body Form sent) {
        RouteInput input = new RouteInput(
                Ids.parse(sent.text("id")).isPresent()
                        ? sent
                        : sent.with("id", Ids.next().toString()));
        if (RouteForm.isMoreAsked(sent)) {
            RouteForm offered = offered(request, input);
            return pages.show(
                    request,
                    screen -> templates.agendaRoutePlan(screen, RouteForm.more(input.form()), offered, Errors.none()));
        }
        Errors mistakes = input.mistakes(pages.viewer(request));
        RouteLeft left = mistakes.isEmpty()
                ? pages.run(request, RoutePlanned.class, Map.of("input", input.toPlan()))
                        .planRoute()
                : RouteLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done(
                    "/routes/" + input.form().text("id"),
                    Flash.of("agenda.route.planned").clearing("route"));
        }
        RouteForm offered = offered(request, input);
        return pages.again(request, screen -> templates.agendaRoutePlan(screen, input.form(), offered, left.errors()));
    }

    /** With what it would be if the meeting that the address names were at the time that it names. */
    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        Form move = move(Address.of(request));
        Errors mistakes = mistakes(request, move);
        boolean moves = move.value("when") != null && mistakes.isEmpty();
        Variables variables = Variables.of("id", id(id)).and("moves", moves);
        RouteView.One route =
                Pages.found(pages.run(request, RouteView.class, moves ? moved(variables, move) : variables.map())
                        .route());
        return pages.show(request, screen -> templates.agendaRoute(screen, route, move, mistakes));
    }

    private static Map<String, @Nullable Object> moved(Variables variables, Form move) {
        return variables
                .and("meeting", move.text("meeting"))
                .and("time", new TypedMeetingTime(move).input())
                .map();
    }

    private static Form move(Address address) {
        return new Form(Map.of()).with("meeting", address.text("meeting")).with("when", address.text("when"));
    }

    private Errors mistakes(HttpRequest<?> request, Form move) {
        if (move.value("when") == null || new TypedMeetingTime(move).isUnderstood()) {
            return Errors.none();
        }
        return Errors.of(
                "NOT_A_TIME", "when", Text.in(pages.viewer(request).locale()).get("agenda.wrong.when"));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        RouteEdited.One route = route(request, id);
        RouteForm offered = offered(request, route);
        return pages.show(
                request,
                screen -> templates.agendaRouteChange(
                        screen, route, RouteInput.of(route, screen), offered, Errors.none(), null));
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        RouteInput input = new RouteInput(form);
        if (RouteForm.isMoreAsked(form)) {
            RouteEdited.One route = route(request, id);
            RouteForm offered = offered(request, input, route);
            return pages.show(
                    request,
                    screen -> templates.agendaRouteChange(
                            screen, route, RouteForm.more(input.form()), offered, Errors.none(), null));
        }
        Errors mistakes = input.mistakes(pages.viewer(request));
        RouteLeft left = mistakes.isEmpty()
                ? pages.run(request, RouteUpdated.class, Map.of("input", input.toUpdate(id(id))))
                        .updateRoute()
                : RouteLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done("/routes/" + id, Flash.of("agenda.route.saved").clearing("route-" + id));
        }
        RouteEdited.One route = route(request, id);
        RouteForm offered = offered(request, input, route);
        return pages.again(
                request,
                screen -> templates.agendaRouteChange(
                        screen,
                        route,
                        left.conflict() == null ? input.form() : input.onTopOf(RouteInput.of(route, screen)),
                        offered,
                        left.errors(),
                        left.conflict()));
    }

    private RouteForm offered(HttpRequest<?> request, RouteInput input) {
        return pages.run(request, RouteForm.class, Map.of("names", input.chosen()));
    }

    /** With the names of what is stored, too: after a conflict the form shows that. */
    private RouteForm offered(HttpRequest<?> request, RouteInput input, RouteEdited.One route) {
        return pages.run(
                request,
                RouteForm.class,
                Map.of(
                        "names",
                        Stream.concat(input.chosen().stream(), route.named())
                                .distinct()
                                .toList()));
    }

    private RouteForm offered(HttpRequest<?> request, RouteEdited.One route) {
        return pages.run(
                request,
                RouteForm.class,
                Map.of("names", route.named().distinct().toList()));
    }

    private RouteEdited.One route(HttpRequest<?> request, String id) {
        return Pages.found(
                pages.run(request, RouteEdited.class, Map.of("id", id(id))).route());
    }

    private static String id(String inPath) {
        return Links.id("AgendaRoute", inPath);
    }
}
