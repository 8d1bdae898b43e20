package nl.noaber.web.agenda;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** Who is invited to a meeting, what they answered and who was there. */
@PageController("/meetings")
class AttendeeController {

    private final Pages pages;
    private final Templates templates;

    AttendeeController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get("/{id}/attendees")
    HttpResponse<?> list(HttpRequest<?> request, @PathVariable String id) {
        AttendeeView.One meeting = meeting(request, id);
        return pages.show(
                request,
                screen -> templates.agendaAttendees(
                        screen, meeting, AttendeeInput.of(meeting.attendees()), Errors.none()));
    }

    @Post("/{id}/attendees")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        List<AttendeeLine> lines = meeting(request, id).attendees();
        AttendeeInput input = new AttendeeInput(form);
        List<AttendeeLine> changed = input.changed(lines);
        MeetingLeft left = pages.run(request, AttendeesUpdated.class, Map.of("input", input.toUpdate(id(id), changed)))
                .updateAttendees();
        if (left.stored()) {
            return pages.done("/meetings/" + id + "/attendees", Flash.of("agenda.attendees.saved"));
        }
        AttendeeView.One now = meeting(request, id);
        return pages.again(
                request,
                screen -> templates.agendaAttendees(
                        screen, now, input.over(now.attendees()), AttendeeInput.errors(left, changed)));
    }

    @Get("/{id}/attendees/new")
    HttpResponse<?> fresh(HttpRequest<?> request, @PathVariable String id) {
        AttendeeView.One meeting = meeting(request, id);
        Form form = Form.fresh().with("role", "GUEST");
        return pages.show(
                request,
                screen -> templates.agendaInvite(screen, meeting, form, new AttendeeForm(List.of()), Errors.none()));
    }

    @Post("/{id}/attendees/new")
    HttpResponse<?> invite(HttpRequest<?> request, @PathVariable String id, @Body Form sent) {
        Form form = Ids.parse(sent.text("id")).isPresent()
                ? sent
                : sent.with("id", Ids.next().toString());
        AttendeeInput input = new AttendeeInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        MeetingLeft left = mistakes.isEmpty()
                ? pages.run(request, AttendeesInvited.class, Map.of("input", input.toInvite(id(id))))
                        .inviteToMeeting()
                : MeetingLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done("/meetings/" + id + "/attendees", Flash.of("agenda.attendees.added"));
        }
        AttendeeView.One meeting = meeting(request, id);
        AttendeeForm offered = pages.run(request, AttendeeForm.class, Map.of("names", known(input.chosen())));
        return pages.again(
                request, screen -> templates.agendaInvite(screen, meeting, form, offered, AttendeeInput.ofNew(left)));
    }

    private static List<String> known(List<String> ids) {
        return ids.stream()
                .filter(id -> GlobalId.parse(id).isPresent())
                .distinct()
                .toList();
    }

    @Post("/{id}/attendees/members")
    HttpResponse<?> members(HttpRequest<?> request, @PathVariable String id) {
        MeetingLeft left = pages.run(request, BodyMembersInvited.class, Map.of("input", Map.of("meeting", id(id))))
                .inviteBodyMembers();
        if (left.stored()) {
            return pages.done("/meetings/" + id + "/attendees", Flash.of("agenda.attendees.added"));
        }
        AttendeeView.One meeting = meeting(request, id);
        return pages.again(
                request,
                screen -> templates.agendaAttendees(
                        screen, meeting, AttendeeInput.of(meeting.attendees()), left.errors()));
    }

    @Post("/{id}/invitations")
    HttpResponse<?> send(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        MeetingLeft left = pages.run(
                        request,
                        InvitationsSent.class,
                        Map.of("input", Map.of("meeting", id(id), "count", form.number("count"))))
                .sendInvitations();
        if (left.stored()) {
            return pages.done("/meetings/" + id + "/attendees", Flash.of("agenda.invitations.sent"));
        }
        AttendeeView.One meeting = meeting(request, id);
        return pages.again(
                request,
                screen -> templates.agendaAttendees(
                        screen, meeting, AttendeeInput.of(meeting.attendees()), left.errors()));
    }

    private AttendeeView.One meeting(HttpRequest<?> request, String id) {
        return Pages.found(
                pages.run(request, AttendeeView.class, Map.of("id", id(id))).meeting());
    }

    private static String id(String inPath) {
        return Links.id("Meeting", inPath);
    }
}
