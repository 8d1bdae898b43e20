package nl.noaber.web.agenda;

import java.util.ArrayList;
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
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/** What the form of a body says, as the mutations take it. */
record BodyInput(Form form) {

    private static final String COUNT = "deadlines.";
    private static final String UNIT = "unit.";
    private static final int MOST_DIGITS = 6;

    static Form fresh(String organisation) {
        return units(Form.fresh())
                .with("organisation", organisation)
                .with("level", "REGION")
                .with("recesses", "NONE");
    }

    static Form of(BodyView.Body body) {
        Form form = units(new Form(Map.of()))
                .with("version", body.version())
                .with("level", body.level())
                .with("rhythm", body.rhythm())
                .with("recesses", body.recesses())
                .with(
                        "members",
                        body.members().stream().map(BodyView.Member::id).toList());
        for (BodyDeadline deadline : body.deadlines()) {
            form = form.with(COUNT + deadline.kind(), deadline.count()).with(UNIT + deadline.kind(), deadline.unit());
        }
        return form.remembering("level", "rhythm", "recesses", "members").remembering(deadlineFields());
    }

    /** Papers are counted in working days, what comes before them in weeks, until the user says otherwise. */
    private static Form units(Form form) {
        Form with = form;
        for (String kind : Words.DEADLINE_KINDS) {
            with = with.with(COUNT + kind, "")
                    .with(UNIT + kind, kind.equals("FINAL_PAPERS") ? "WORKING_DAYS" : "WEEKS");
        }
        return with;
    }

    private static String[] deadlineFields() {
        return Words.DEADLINE_KINDS.stream()
                .flatMap(kind -> List.of(COUNT + kind, UNIT + kind).stream())
                .toArray(String[]::new);
    }

    /** What cannot be sent: no number, nothing chosen. */
    Errors mistakes(Viewer viewer) {
        List<UserError> numbers = new ArrayList<>();
        Errors units = Errors.none();
        for (String kind : Words.DEADLINE_KINDS) {
            String typed = form.value(COUNT + kind);
            if (typed != null && !isNumber(typed)) {
                numbers.add(new UserError(
                        "NOT_A_NUMBER", COUNT + kind, Text.in(viewer.locale()).get("agenda.wrong.count")));
            }
            units = units.and(TypedChoices.notOneOf(viewer, form, UNIT + kind, Words.DEADLINE_UNITS));
        }
        return TypedChoices.notOneOf(viewer, form, "level", Words.BODY_LEVELS)
                .and(TypedChoices.notOneOf(viewer, form, "recesses", Words.RECESS_CALENDARS))
                .and(new Errors(numbers))
                .and(units)
                .and(Unchosen.of(viewer, form, "members"));
    }

    private static boolean isNumber(String typed) {
        return typed.length() <= MOST_DIGITS && typed.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** Of a new one. */
    Errors allMistakes(Viewer viewer) {
        return Unchosen.orMissing(viewer, form, "organisation", "agenda.wrong.organisation")
                .and(mistakes(viewer));
    }

    /** The input of {@code establishGovernanceBody}. */
    Map<String, @Nullable Object> toEstablish() {
        return known(Variables.of("id", form.value("id")).and("organisation", form.text("organisation")))
                .map();
    }

    /** The input of {@code updateGovernanceBody}. */
    Map<String, @Nullable Object> toUpdate(String id) {
        return known(Variables.of("id", id).and("expectedVersion", form.number("version")))
                .map();
    }

    private Variables known(Variables input) {
        return input.andIfChanged(form, "level", form.text("level"))
                .andIfChanged(form, "rhythm", rhythm())
                .andIfChanged(form, "recesses", form.text("recesses"))
                .andIfChanged(form, "deadlines", deadlines(), deadlineFields())
                .andIfChanged(form, "members", form.all("members"));
    }

    /** What is not on offer is none. */
    private @Nullable String rhythm() {
        String rhythm = form.text("rhythm");
        return Words.BODY_RHYTHMS.contains(rhythm) ? rhythm : null;
    }

    private List<Map<String, ?>> deadlines() {
        List<Map<String, ?>> rules = new ArrayList<>();
        for (String kind : Words.DEADLINE_KINDS) {
            String count = form.value(COUNT + kind);
            if (count != null) {
                rules.add(Map.of("kind", kind, "count", Integer.parseInt(count), "unit", form.text(UNIT + kind)));
            }
        }
        return rules;
    }
}
