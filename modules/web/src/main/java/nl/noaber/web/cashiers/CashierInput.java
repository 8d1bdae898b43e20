package nl.noaber.web.cashiers;

import java.util.Map;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/** What the form of a mandate says, as the mutations take it. */
record CashierInput(Form form) {

    static Form of(CashierView.Mandate mandate) {
        return new Form(Map.of())
                .with("version", mandate.version())
                .with("document", mandate.document())
                .with("validFrom", mandate.validFrom())
                .with("validUntil", mandate.validUntil())
                .with("note", mandate.note())
                .remembering("document", "validFrom", "validUntil", "note");
    }

    Errors mistakes(Viewer viewer) {
        Errors days = TypedDates.notDays(viewer, form, "validFrom", "validUntil");
        return form.value("validFrom") == null
                ? days.and(Errors.of(
                        "DAY_MISSING", "validFrom", Text.in(viewer.locale()).get("cashiers.wrong.day")))
                : days;
    }

    /** Of a new one. */
    Errors allMistakes(Viewer viewer) {
        return Unchosen.orMissing(viewer, form, "cashier", "cashiers.wrong.cashier")
                .and(Unchosen.of(viewer, form, "subject"))
                .and(mistakes(viewer));
    }

    /** The input of {@code appointCashier}; what it is for is told by the type of what was chosen. */
    Map<String, @Nullable Object> toAppoint() {
        String subject = form.text("subject");
        return Variables.of("id", form.value("id"))
                .and("cashier", form.text("cashier"))
                .andIfAny("project", subject.startsWith("Project:") ? subject : null)
                .andIfAny("division", subject.startsWith("CostDivision:") ? subject : null)
                .and("document", form.text("document").strip())
                .and("validFrom", TypedDates.day(form, "validFrom"))
                .andIfAny("validUntil", TypedDates.day(form, "validUntil"))
                .andIfAny("note", form.value("note"))
                .map();
    }

    /** The input of {@code updateCashierMandate}. */
    Map<String, @Nullable Object> toUpdate(String id) {
        return Variables.of("id", id)
                .and("expectedVersion", form.number("version"))
                .andIfChanged(form, "document", form.text("document").strip())
                .andIfChanged(form, "validFrom", TypedDates.day(form, "validFrom"))
                .andIfChanged(form, "validUntil", TypedDates.day(form, "validUntil"))
                .andIfChanged(form, "note", form.value("note"))
                .map();
    }
}
