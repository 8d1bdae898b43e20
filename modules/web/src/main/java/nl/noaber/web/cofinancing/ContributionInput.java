package nl.noaber.web.cofinancing;

import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/** What the forms of a contribution say, as the mutations take it. */
public record ContributionInput(Form form) {

    private static final List<String> WARNINGS = List.of("ABOVE_COST", "AMOUNT_DECIDED", "STEP_BEFORE_LAST");

    static ContributionInput sent(Form form) {
        return new ContributionInput(AmountGrid.together(form));
    }

    static ContributionInput of(ContributionView.Contribution contribution) {
        Form form = new Form(Map.of())
                .with("version", contribution.version())
                .with("form", contribution.form())
                .with("conditions", contribution.conditions())
                .with("conditionFailed", contribution.conditionFailed() ? "true" : null)
                .with("expiresOn", contribution.expiresOn());
        return new ContributionInput(AmountGrid.filled(form, contribution.lines())
                .remembering("form", "conditions", "conditionFailed", "expiresOn", AmountGrid.ALL));
    }

    /** After a conflict: what the user did not touch becomes what is stored, and what the user typed stays. */
    ContributionInput rebasedOn(ContributionInput stored) {
        return new ContributionInput(AmountGrid.rebased(form, stored.form));
    }

    public AmountGrid grid() {
        return new AmountGrid(form);
    }

    public Echo echo() {
        return Echo.of(grid(), List.of());
    }

    /** Whether the amounts are to be shown before they are stored. */
    boolean isToBeShown() {
        return form.isChanged(AmountGrid.ALL) && grid().isPossible() && !echo().wasShown(form);
    }

    /** Of what the form of a new one sends. */
    Errors mistakes(Viewer viewer) {
        return details(viewer)
                .and(step(viewer, Words.CONTRIBUTION_STATES))
                .and(Unchosen.orMissing(viewer, form, "party", "cofinancing.wrong.party"));
    }

    Errors details(Viewer viewer) {
        return grid().mistakes(viewer)
                .and(TypedChoices.notOneOf(viewer, form, "form", Words.CONTRIBUTION_FORMS))
                .and(TypedDates.notDays(viewer, form, "expiresOn"));
    }

    /** Of a step to one of these states. */
    Errors step(Viewer viewer, List<String> states) {
        Errors level = form.value("level") == null
                ? Errors.none()
                : TypedChoices.notOneOf(viewer, form, "level", Words.DECISION_LEVELS);
        return TypedChoices.notOneOf(viewer, form, "state", states)
                .and(level)
                .and(TypedDates.notDays(viewer, form, "takenOn"));
    }

    /** The input of {@code recordContribution}. */
    Map<String, @Nullable Object> toRecord(String project) {
        return accepting(Variables.of("id", form.value("id")))
                .and("project", project)
                .and("party", form.text("party"))
                .and("form", form.text("form"))
                .and("lines", grid().input())
                .andIfAny("conditions", form.value("conditions"))
                .andIfAny("expiresOn", TypedDates.day(form, "expiresOn"))
                .and("step", step())
                .map();
    }

    /** The input of {@code updateContribution}. */
    Map<String, @Nullable Object> toUpdate(String id) {
        return accepting(version(id))
                .andIfChanged(form, "form", form.text("form"))
                .andIfChanged(form, "lines", grid().input(), AmountGrid.ALL)
                .andIfChanged(form, "conditions", form.value("conditions"))
                .andIfChanged(form, "conditionFailed", form.isTicked("conditionFailed"))
                .andIfChanged(form, "expiresOn", TypedDates.day(form, "expiresOn"))
                .map();
    }

    /** The input of {@code moveContribution}. */
    Map<String, @Nullable Object> toMove(String id) {
        return accepting(version(id)).and("step", step()).map();
    }

    ContributionInput unaccepted() {
        return new ContributionInput(form.unaccepted());
    }

    Form warned(List<UserError> errors) {
        return form.warned(errors, WARNINGS);
    }

    private Map<String, @Nullable Object> step() {
        return Variables.of("state", form.text("state"))
                .andIfAny("takenOn", TypedDates.day(form, "takenOn"))
                .andIfAny("level", form.value("level"))
                .andIfAny("document", form.value("document"))
                .andIfAny("note", form.value("note"))
                .map();
    }

    private Variables version(String id) {
        return Variables.of("id", id).and("expectedVersion", form.number("version"));
    }

    private Variables accepting(Variables input) {
        return input.and(Form.ACCEPTED, form.all(Form.ACCEPTED));
    }
}
