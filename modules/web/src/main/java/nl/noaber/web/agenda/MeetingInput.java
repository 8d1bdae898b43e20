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

    private static final List<String> WARNINGS =
            List.of("DEADLINE_PASSED", "ON_WEEKEND", "ON_HOLIDAY", "IN_RECESS", "BODY_ENDS", "ROUTE_SLIPS");
    private static final String ACCEPTED_FOR = "acceptedFor";

    /** What was accepted of another time is not accepted of this one. */
    MeetingInput {
        form = form.text(ACCEPTED_FOR).equals(accepting(form)) ? form : form.unaccepted();
    }

    private static String accepting(Form form) {
        return String.join(" ", form.text("body"), form.text("when"), form.text("state"))
                .strip();
    }

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
        TypedMeetingTime typed = new TypedMeetingTime(form);
        Text text = Text.in(viewer.locale());
        if (!typed.isUnderstood()) {
            return Errors.of("NOT_A_TIME", "when", text.get("agenda.wrong.when"));
        }
        return typed.inFull()
                .map(winter -> Errors.of("WINTER_OF_TWO_YEARS", "when", text.get("agenda.wrong.winter", winter)))
                .orElseGet(Errors::none);
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

    /** With what it is to say again, and a winter with both its years. */
    Form warned(List<UserError> errors) {
        Form warned = new TypedMeetingTime(form)
                .inFull()
                .map(winter -> form.with("when", winter))
                .orElse(form)
                .warned(errors, WARNINGS);
        return warned.with(ACCEPTED_FOR, accepting(warned));
    }
}
