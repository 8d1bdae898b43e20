package nl.noaber.web.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.cofinancing.Titled;
import nl.noaber.web.messages.FieldGroup;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.Named;
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/** What the form of a route says, as the mutations take it. */
record RouteInput(Form form) {

    static final FieldGroup STEPS = new FieldGroup(
            "steps",
            List.of(
                    "title",
                    "yields",
                    "body",
                    "meeting",
                    "meeting.typed",
                    "time",
                    "noLaterThan",
                    "noLaterReason",
                    "alternatives",
                    "alternatives.typed",
                    "follows"),
            List.of());

    RouteInput {
        form = TypedSteps.compacted(STEPS, form);
    }

    /** A new one, for what the address names. */
    static Form fresh(Address address, String owner) {
        return Form.fresh()
                .with("visibility", "TEAM")
                .with("owner", owner)
                .with("challenges", address.all("challenges"))
                .with(STEPS.field(0, "meeting"), address.all("meeting"));
    }

    /** What is stored. */
    static Form of(RouteEdited.One route, Screen screen) {
        Form form = new Form(Map.of())
                .with("version", route.version())
                .with("title", route.title())
                .with("lead", route.lead() == null ? null : route.lead().id())
                .with("owner", route.owner().id())
                .with("visibility", route.visibility().name())
                .with("sharedWith", route.sharedWith().stream().map(Named::id).toList())
                .with("challenges", route.challenges().stream().map(Titled::id).toList());
        for (int row = 0; row < route.steps().size(); row++) {
            form = with(form, row, route.steps().get(row), screen);
        }
        return STEPS.compacted(form)
                .remembering("title", "lead", "owner", "visibility", "sharedWith", "challenges", "steps");
    }

    private static Form with(Form form, int row, RouteEdited.Step step, Screen screen) {
        RouteStepLine.Id meeting = step.meeting();
        MeetingWhen time = step.time();
        return form.with(STEPS.field(row, "title"), step.title())
                .with(STEPS.field(row, "yields"), step.yields())
                .with(
                        STEPS.field(row, "body"),
                        step.body() == null ? null : step.body().id())
                .with(STEPS.field(row, "meeting"), meeting == null ? null : meeting.id())
                .with(STEPS.field(row, "time"), meeting == null && time != null ? time.typed(screen) : null)
                .with(
                        STEPS.field(row, "noLaterThan"),
                        step.noLaterThan() == null
                                ? null
                                : screen.format().date(new PartialDate.Day(step.noLaterThan())))
                .with(STEPS.field(row, "noLaterReason"), step.noLaterReason())
                .with(
                        STEPS.field(row, "alternatives"),
                        step.alternatives().stream().map(RouteStepLine.Id::id).toList())
                .with(STEPS.field(row, "follows"), RouteWords.after(screen, step.follows()));
    }

    /** The ids of all that is chosen in it. */
    List<String> chosen() {
        Stream<String> fields = Stream.concat(
                Stream.of("lead", "sharedWith", "challenges"),
                rows().flatMap(row -> Stream.of(STEPS.field(row, "meeting"), STEPS.field(row, "alternatives"))));
        return fields.flatMap(field -> form.all(field).stream())
                .filter(id -> GlobalId.parse(id).isPresent())
                .distinct()
                .toList();
    }

    private Stream<Integer> rows() {
        return IntStream.range(0, STEPS.size(form)).boxed();
    }

    /** What was typed and not chosen, and what is no day. */
    Errors mistakes(Viewer viewer) {
        Errors mistakes = Unchosen.of(viewer, form, "lead", "challenges")
                .and(TypedChoices.notOneOf(viewer, form, "visibility", Words.PROJECT_VISIBILITIES))
                .and(form.has("visibility", "SHARED") ? Unchosen.of(viewer, form, "sharedWith") : Errors.none());
        for (int row : rows().toList()) {
            mistakes = mistakes.and(
                            Unchosen.of(viewer, form, STEPS.field(row, "meeting"), STEPS.field(row, "alternatives")))
                    .and(TypedDates.notDays(viewer, form, STEPS.field(row, "noLaterThan")))
                    .and(new Errors(unread(Text.in(viewer.locale()), row)));
        }
        return mistakes;
    }

    private List<UserError> unread(Text text, int row) {
        List<UserError> errors = new ArrayList<>();
        String time = STEPS.field(row, "time");
        if (form.value(time) != null && !time(row).isUnderstood()) {
            errors.add(new UserError("NOT_A_TIME", time, text.get("agenda.wrong.when")));
        }
        String follows = STEPS.field(row, "follows");
        if (TypedSteps.read(form.text(follows)).isEmpty()) {
            errors.add(new UserError("NOT_STEPS", follows, text.get("agenda.wrong.follows")));
        }
        return errors;
    }

    private TypedMeetingTime time(int row) {
        return new TypedMeetingTime(new Form(Map.of()).with("when", form.value(STEPS.field(row, "time"))));
    }

    /** The input of {@code planRoute}. */
    Map<String, @Nullable Object> toPlan() {
        return known(Variables.of("id", form.value("id"))).map();
    }

    /** The input of {@code updateRoute}. */
    Map<String, @Nullable Object> toUpdate(String id) {
        return known(Variables.of("id", id).and("expectedVersion", form.number("version")))
                .map();
    }

    private Variables known(Variables input) {
        return input.andIfChanged(form, "title", form.text("title").strip())
                .andIfChanged(form, "lead", form.value("lead"))
                .andIfChanged(form, "owner", form.value("owner"))
                .andIfChanged(form, "visibility", form.text("visibility"))
                .andIfChanged(form, "sharedWith", shared(), "visibility", "sharedWith")
                .andIfChanged(form, "challenges", form.all("challenges"))
                .andIfChanged(form, "steps", rows().map(this::step).toList());
    }

    /** Shared with nobody any more when it is not shared. */
    private List<String> shared() {
        return form.has("visibility", "SHARED") ? form.all("sharedWith") : List.of();
    }

    private Map<String, @Nullable Object> step(int row) {
        boolean own = form.value(STEPS.field(row, "time")) != null;
        return Variables.of("title", form.text(STEPS.field(row, "title")).strip())
                .andIfAny("yields", form.value(STEPS.field(row, "yields")))
                .andIfAny("body", form.value(STEPS.field(row, "body")))
                .andIfAny("meeting", form.value(STEPS.field(row, "meeting")))
                .andIfAny("time", own ? time(row).input() : null)
                .andIfAny("noLaterThan", TypedDates.day(form, STEPS.field(row, "noLaterThan")))
                .andIfAny("noLaterReason", form.value(STEPS.field(row, "noLaterReason")))
                .and("alternatives", form.all(STEPS.field(row, "alternatives")))
                .and(
                        "follows",
                        TypedSteps.read(form.text(STEPS.field(row, "follows"))).orElse(List.of()))
                .map();
    }

    /** After a conflict: steps that the user did not touch become those that are stored. */
    Form onTopOf(Form stored) {
        Form rebased = form.rebasedOn(stored);
        return form.isChanged("steps") ? rebased : STEPS.moved(stored, rebased);
    }
}
