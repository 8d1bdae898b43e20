package nl.noaber.web.cashiers;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.money.DutchNumbers;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/** What the form of a line says; its amount is shown as it was understood before it is stored. */
public record CashierLineInput(Form form) {

    private static final List<String> WARNINGS = List.of("OUTSIDE_MANDATE", "ABOVE_ASKED", "ABOVE_RECEIVED");

    static CashierLineInput of(CashierView.Mandate mandate, CashierView.Line line) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.of("nl", "NL"));
        format.setMinimumFractionDigits(2);
        return new CashierLineInput(new Form(Map.of())
                .with("version", mandate.version())
                .with("sort", line.sort())
                .with("party", line.party() == null ? null : line.party().id())
                .with("takenOn", line.takenOn())
                .with("amount", format.format(line.amount()))
                .with("description", line.description())
                .with("reference", line.reference())
                .with("shown", line.amount().toPlainString()));
    }

    public boolean isReceipt() {
        return !form.has("sort", "EXPENSE");
    }

    /** What was understood as the amount. */
    public Optional<BigDecimal> amount() {
        return Optional.ofNullable(form.value("amount")).flatMap(DutchNumbers::euros);
    }

    /** As the form carries it along once it was shown. */
    public String understood() {
        return amount().map(BigDecimal::toPlainString).orElse("");
    }

    /** Whether the amount is to be shown before it is stored; what is refused anyway need not be. */
    boolean isToBeShown() {
        return amount().filter(amount -> amount.signum() > 0).isPresent()
                && !form.text("shown").equals(understood());
    }

    CashierLineInput unaccepted() {
        return new CashierLineInput(form.unaccepted());
    }

    Errors mistakes(Viewer viewer) {
        Text words = Text.in(viewer.locale());
        Errors amount = amount().isPresent()
                ? Errors.none()
                : Errors.of("NOT_UNDERSTOOD", "amount", words.get("cofinancing.wrong.amount"));
        Errors day = form.value("takenOn") == null
                ? Errors.of("DAY_MISSING", "takenOn", words.get("cashiers.wrong.day"))
                : TypedDates.notDays(viewer, form, "takenOn");
        return (isReceipt() ? Unchosen.of(viewer, form, "party") : Errors.none())
                .and(day)
                .and(amount);
    }

    /** The input of {@code recordCashierLine}. */
    Map<String, @Nullable Object> toRecord(String mandate) {
        return said(Variables.of("id", mandate)
                        .andIfAny("line", form.value("id"))
                        .and("sort", isReceipt() ? "RECEIPT" : "EXPENSE"))
                .map();
    }

    /** The input of {@code correctCashierLine}. */
    Map<String, @Nullable Object> toCorrect(String mandate, String line) {
        return said(Variables.of("id", mandate).and("line", line).and("expectedVersion", form.number("version")))
                .map();
    }

    private Variables said(Variables input) {
        return (isReceipt() ? input.and("party", form.value("party")) : input)
                .and("takenOn", TypedDates.day(form, "takenOn"))
                .and("amount", understood())
                .and("description", form.value("description"))
                .and("reference", form.value("reference"))
                .and(Form.ACCEPTED, form.all(Form.ACCEPTED));
    }

    CashierLineInput warned(List<UserError> errors) {
        return new CashierLineInput(form.warned(errors, WARNINGS));
    }

    public List<String> accepted() {
        return form.all(Form.ACCEPTED);
    }
}
