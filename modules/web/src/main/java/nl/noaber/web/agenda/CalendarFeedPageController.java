package nl.noaber.web.agenda;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import nl.noaber.access.OutgoingMail;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.templates.Templates;

/** The addresses under which one's own calendar program reads meetings. */
@PageController("/calendars")
class CalendarFeedPageController {

    private final Pages pages;
    private final Templates templates;
    private final OutgoingMail server;

    CalendarFeedPageController(Pages pages, Templates templates, OutgoingMail server) {
        this.pages = pages;
        this.templates = templates;
        this.server = server;
    }

    @Get
    HttpResponse<?> feeds(HttpRequest<?> request) {
        CalendarFeedList list = list(request);
        Address address = Address.of(request);
        Form form = Form.fresh().with("kind", address.text("kind")).with("route", address.text("route"));
        return pages.show(request, screen -> templates.agendaFeeds(screen, list, form, Errors.none(), server::link));
    }

    @Post
    HttpResponse<?> open(HttpRequest<?> request, @Body Form form) {
        Errors mistakes = TypedChoices.notOneOf(pages.viewer(request), form, "kind", Words.CALENDAR_FEED_KINDS);
        Errors errors = mistakes.isEmpty() ? new Errors(opened(request, form).userErrors()) : mistakes;
        if (errors.isEmpty()) {
            return pages.done("/calendars", Flash.of("agenda.feed.opened"));
        }
        CalendarFeedList list = list(request);
        return pages.again(request, screen -> templates.agendaFeeds(screen, list, form, errors, server::link));
    }

    private CalendarFeedLeft opened(HttpRequest<?> request, Form form) {
        Variables input = Variables.of("id", form.text("id"))
                .and("kind", form.text("kind"))
                .andIfAny("body", form.has("kind", "BODY") ? form.value("body") : null)
                .andIfAny("route", form.has("kind", "ROUTE") ? form.value("route") : null);
        return pages.run(request, CalendarFeedOpened.class, Map.of("input", input.map()))
                .openCalendarFeed();
    }

    @Post("/{id}/revocation")
    HttpResponse<?> revoke(HttpRequest<?> request, @PathVariable String id) {
        Pages.found(pages.run(
                        request, CalendarFeedRevoked.class, Map.of("input", Map.of("id", Links.id("CalendarFeed", id))))
                .revokeCalendarFeed()
                .calendarFeed());
        return pages.done("/calendars", Flash.of("agenda.feed.revoked"));
    }

    private CalendarFeedList list(HttpRequest<?> request) {
        return pages.run(request, CalendarFeedList.class, Map.of());
    }
}
