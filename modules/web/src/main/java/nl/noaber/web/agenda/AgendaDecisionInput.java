package nl.noaber.web.agenda;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/** What the form of a decision says, as the mutations take it. */
record AgendaDecisionInput(Form form) {

    private static final List<String> VOTES = List.of("inFavour", "against", "abstained");

    /**
     * What is stored; of what is not decided yet, the day of the meeting.
     *
     * @param day as the user would type it
     */
    static Form of(AgendaItemView.One item, @Nullable String day) {
        Form form = new Form(Map.of()).with("version", item.version()).with("decidedOn", day);
        AgendaItemView.Decision decision = item.decision();
        if (decision == null) {
            return form.with("outcome", "ADOPTED");
        }
        AgendaItemView.Votes votes = decision.votes();
        return form.with("outcome", decision.outcome())
                .with("text", decision.text())
                .with("conditions", decision.conditions())
                .with("reference", decision.reference())
                .with("unanimous", decision.unanimous() ? "true" : null)
                .with("inFavour", votes == null ? null : votes.inFavour())
                .with("against", votes == null ? null : votes.against())
                .with("abstained", votes == null ? null : votes.abstained());
    }

    Errors mistakes(Viewer viewer) {
        Errors day = TypedDates.day(form, "decidedOn") == null
                ? Errors.of("NOT_A_DATE", "decidedOn", said(viewer, "agenda.wrong.decidedOn"))
                : Errors.none();
        return day.and(TypedChoices.notOneOf(viewer, form, "outcome", Words.AGENDA_DECISION_OUTCOMES))
                .and(votes(viewer));
    }

    private Errors votes(Viewer viewer) {
        Errors errors = Errors.none();
        for (String field : VOTES) {
            if (form.value(field) != null && !isNumber(field)) {
                errors = errors.and(Errors.of("NOT_A_NUMBER", field, said(viewer, "agenda.wrong.votes")));
            }
        }
        boolean counted = VOTES.stream().anyMatch(field -> form.value(field) != null);
        return counted && errors.isEmpty() && (form.value("inFavour") == null || form.value("against") == null)
                ? Errors.of(
                        "VOTES_MISSING",
                        form.value("inFavour") == null ? "inFavour" : "against",
                        said(viewer, "agenda.wrong.votesMissing"))
                : errors;
    }

    private boolean isNumber(String field) {
        return form.text(field).strip().matches("\\d{1,6}");
    }

    private static String said(Viewer viewer, String key) {
        return Text.in(viewer.locale()).get(key);
    }

    /** The input of both mutations. */
    Map<String, @Nullable Object> input(String id) {
        return Variables.of("id", id)
                .and("expectedVersion", form.number("version"))
                .and("outcome", form.text("outcome"))
                .and("text", form.text("text").strip())
                .and("decidedOn", TypedDates.day(form, "decidedOn"))
                .andIfAny("conditions", form.value("conditions"))
                .andIfAny("reference", form.value("reference"))
                .and("unanimous", form.isTicked("unanimous"))
                .andIfAny("votes", counted())
                .map();
    }

    private @Nullable Map<String, Integer> counted() {
        return Stream.of("inFavour", "against").allMatch(field -> form.value(field) != null)
                ? Map.of(
                        "inFavour", form.number("inFavour"),
                        "against", form.number("against"),
                        "abstained", form.number("abstained"))
                : null;
    }
}
