package nl.noaber.web.divisions;

import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.cofinancing.AmountGrid;
import nl.noaber.web.cofinancing.Echo;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/** What the form of a division says, as the mutations take it. */
public record DivisionInput(Form form) {

    static DivisionInput fresh(String project) {
        return new DivisionInput(Form.fresh().with("project", project).with("visibility", "TEAM"));
    }

    static DivisionInput sent(Form form) {
        return new DivisionInput(AmountGrid.together(form));
    }

    static DivisionInput of(DivisionView.Division division) {
        Form form = new Form(Map.of())
                .with("version", division.version())
                .with("title", division.title())
                .with("source", division.source())
                .with("visibility", division.visibility().name());
        return new DivisionInput(
                AmountGrid.filled(form, division.lines()).remembering("title", "source", "visibility", AmountGrid.ALL));
    }

    /** After a conflict: what the user did not touch becomes what is stored, and what the user typed stays. */
    DivisionInput rebasedOn(DivisionInput stored) {
        return new DivisionInput(AmountGrid.rebased(form, stored.form));
    }

    public AmountGrid grid() {
        return new AmountGrid(form);
    }

    public Echo echo() {
        return Echo.of(grid(), List.of());
    }

    /** Whether the amounts are to be shown before they are stored; what it costs may stay open. */
    boolean isToBeShown() {
        return form.isChanged(AmountGrid.ALL) && grid().isPossible() && !echo().wasShown(form);
    }

    Errors mistakes(Viewer viewer) {
        return grid().mistakes(viewer)
                .and(TypedChoices.notOneOf(viewer, form, "visibility", Words.PROJECT_VISIBILITIES))
                .and(Unchosen.of(viewer, form, "project"));
    }

    /** The input of {@code planCostDivision}. */
    Map<String, @Nullable Object> toPlan() {
        return known(Variables.of("id", form.value("id")).andIfAny("project", form.value("project")))
                .map();
    }

    /** The input of {@code updateCostDivision}. */
    Map<String, @Nullable Object> toUpdate(String id) {
        return known(Variables.of("id", id).and("expectedVersion", form.number("version")))
                .map();
    }

    private Variables known(Variables input) {
        return input.andIfChanged(form, "title", form.text("title").strip())
                .andIfChanged(form, "source", form.value("source"))
                .andIfChanged(form, "visibility", form.text("visibility"))
                .andIfChanged(form, "lines", grid().input(), AmountGrid.ALL);
    }
}
