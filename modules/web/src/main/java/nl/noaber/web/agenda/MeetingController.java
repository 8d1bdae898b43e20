package nl.noaber.web.agenda;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** What is to come, what was, one meeting, planning and changing it. */
@PageController("/meetings")
class MeetingController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;
    private final Clock clock;

    MeetingController(Pages pages, Templates templates, Clock clock) {
        this.pages = pages;
        this.templates = templates;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(request, MeetingList.class, listed(Address.of(request)), templates::agendaMeetings);
    }

    private Map<String, @Nullable Object> listed(Address address) {
        LocalDate today = DutchTime.today(clock);
        boolean past = address.hasAny("past");
        String level = address.text("level");
        boolean withdrawn = address.hasAny("withdrawn");
        Variables filter = Variables.of("withdrawn", withdrawn)
                .andIfAny(past ? "before" : "from", withdrawn ? null : today.toString())
                .andIfAny("body", address.text("body"))
                .andIfAny("level", Words.BODY_LEVELS.contains(level) ? level : null);
        return PageInfo.asked(address, SIZE)
                .and("filter", filter.map())
                .and("order", past ? "LATEST_FIRST" : "EARLIEST_FIRST")
                .map();
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Form form = MeetingInput.fresh(Address.of(request).text("body"));
        MeetingForm offered = offered(request, form);
        return pages.show(request, screen -> templates.agendaPlan(screen, form, offered, Errors.none()));
    }

    @Post
    HttpResponse<?> plan(HttpRequest<?> request, @Body Form sent) {
        Form form = Ids.parse(sent.text("id")).isPresent()
                ? sent
                : sent.with("id", Ids.next().toString());
        MeetingInput input = new MeetingInput(form);
        Errors mistakes = input.allMistakes(pages.viewer(request));
        MeetingLeft left = mistakes.isEmpty()
                ? pages.run(request, MeetingPlanned.class, Map.of("input", input.toPlan()))
                        .planMeeting()
                : MeetingLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done(
                    "/meetings/" + form.text("id"), Flash.of("agenda.planned").clearing("meeting"));
        }
        Form again = input.warned(left.userErrors());
        MeetingForm offered = offered(request, again);
        return pages.again(request, screen -> templates.agendaPlan(screen, again, offered, left.errors()));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        MeetingView.One meeting = meeting(request, id);
        return pages.show(request, screen -> templates.agendaMeeting(screen, meeting));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        MeetingView.One meeting = meeting(request, id);
        MeetingForm offered = offered(request, MeetingInput.of(meeting, ""));
        return pages.show(
                request,
                screen -> templates.agendaChange(
                        screen,
                        meeting,
                        at(
                                Address.of(request),
                                MeetingInput.of(meeting, meeting.time().typed(screen))),
                        offered,
                        Errors.none(),
                        null));
    }

    /** At the time that the address names, when it names one. */
    private static Form at(Address address, Form form) {
        return address.hasAny("when") ? form.with("when", address.text("when")) : form;
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        MeetingInput input = new MeetingInput(form);
        Errors mistakes = input.changedMistakes(pages.viewer(request));
        MeetingLeft left = mistakes.isEmpty()
                ? pages.run(request, MeetingUpdated.class, Map.of("input", input.toUpdate(id(id))))
                        .updateMeeting()
                : MeetingLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done(
                    "/meetings/" + id, Flash.of("agenda.meeting.saved").clearing("meeting-" + id));
        }
        MeetingView.One meeting = meeting(request, id);
        Form warned = input.warned(left.userErrors());
        MeetingForm offered = offered(request, warned);
        return pages.again(
                request,
                screen -> templates.agendaChange(
                        screen,
                        meeting,
                        left.conflict() == null
                                ? warned
                                : warned.rebasedOn(
                                        MeetingInput.of(meeting, meeting.time().typed(screen))),
                        offered,
                        left.errors(),
                        left.conflict()));
    }

    private MeetingView.One meeting(HttpRequest<?> request, String id) {
        return Pages.found(
                pages.run(request, MeetingView.class, Map.of("id", id(id))).meeting());
    }

    private MeetingForm offered(HttpRequest<?> request, Form form) {
        List<String> names = form.all("sharedWith").stream()
                .filter(id -> GlobalId.parse(id).isPresent())
                .distinct()
                .toList();
        return pages.run(request, MeetingForm.class, Map.of("names", names));
    }

    private static String id(String inPath) {
        return Links.id("Meeting", inPath);
    }
}
