package nl.noaber.web.agenda;

import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.Named;
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/** What the form of a meeting says, as the mutations take it. */
record MeetingInput(Form form) {

    private static final List<String> WARNINGS = List.of("DEADLINE_PASSED");

    static Form fresh(String body) {
        return Form.fresh().with("body", body).with("visibility", "TEAM");
    }

    /**
     * What is stored.
     *
     * @param when as the user would type it
     */
    static Form of(MeetingView.One meeting, String when) {
        return new Form(Map.of())
                .with("version", meeting.version())
                .with("name", meeting.name())
                .with("when", when)
                .with("from", meeting.time().from())
                .with("until", meeting.time().until())
                .with("place", meeting.place())
                .with("state", meeting.state())
                .with("visibility", meeting.visibility().name())
                .with("sharedWith", meeting.sharedWith().stream().map(Named::id).toList())
                .remembering("name", "when", "from", "until", "place", "state", "visibility", "sharedWith");
    }

    /** What cannot be sent: no time, nothing chosen. */
    Errors mistakes(Viewer viewer) {
        return when(viewer)
                .and(clock(viewer, "from"))
                .and(clock(viewer, "until"))
                .and(TypedChoices.notOneOf(viewer, form, "visibility", Words.PROJECT_VISIBILITIES))
                .and(form.has("visibility", "SHARED") ? Unchosen.of(viewer, form, "sharedWith") : Errors.none());
    }

    /** Of a new one. */
    Errors allMistakes(Viewer viewer) {
        Errors body = form.value("body") == null
                ? Errors.of("NOT_CHOSEN", "body", Text.in(viewer.locale()).get("agenda.wrong.body"))
                : Errors.none();
        return body.and(mistakes(viewer));
    }

    /** Of one that is there. */
    Errors changedMistakes(Viewer viewer) {
        return mistakes(viewer).and(TypedChoices.notOneOf(viewer, form, "state", Words.MEETING_STATES));
    }

    private Errors when(Viewer viewer) {
        return new TypedMeetingTime(form).isUnderstood()
                ? Errors.none()
                : Errors.of("NOT_A_TIME", "when", Text.in(viewer.locale()).get("agenda.wrong.when"));
    }

    private Errors clock(Viewer viewer, String field) {
        return new TypedMeetingTime(form).isClock(field)
                ? Errors.none()
                : Errors.of("NOT_A_CLOCK", field, Text.in(viewer.locale()).get("agenda.wrong.clock"));
    }

    /** The input of {@code planMeeting}. */
    Map<String, @Nullable Object> toPlan() {
        return known(Variables.of("id", form.value("id")).and("body", form.text("body")))
                .map();
    }

    /** The input of {@code updateMeeting}. */
    Map<String, @Nullable Object> toUpdate(String id) {
        return known(Variables.of("id", id).and("expectedVersion", form.number("version")))
                .andIfChanged(form, "state", form.text("state"))
                .map();
    }

    private Variables known(Variables input) {
        return input.andIfChanged(form, "name", form.value("name"))
                .andIfChanged(form, "time", new TypedMeetingTime(form).input(), "when", "from", "until")
                .andIfChanged(form, "place", form.value("place"))
                .andIfChanged(form, "visibility", form.text("visibility"))
                .andIfChanged(form, "sharedWith", shared(), "visibility", "sharedWith")
                .and(Form.ACCEPTED, form.all(Form.ACCEPTED));
    }

    /** Shared with nobody any more when it is not shared. */
    private List<String> shared() {
        return form.has("visibility", "SHARED") ? form.all("sharedWith") : List.of();
    }

    Form warned(List<UserError> errors) {
        return form.warned(errors, WARNINGS);
    }
}
