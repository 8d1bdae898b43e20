package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.money.DutchNumbers;
import nl.noaber.web.messages.FieldGroup;
import nl.noaber.web.messages.Years;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/**
 * What the form of an estimate says.
 *
 * @param form with its rates counted without gaps
 */
public record EstimateInput(Form form) {

    private static final FieldGroup RATES = new FieldGroup("rates", List.of("fromYear", "percent"), List.of());

    static EstimateInput sent(Form form) {
        return new EstimateInput(RATES.compacted(form));
    }

    /** Starts from the newest estimate, if there is one: a next version mostly differs in a line. */
    static EstimateInput fresh(ProjectView.Project project, int year) {
        Form form = new Form(Map.of()).with("version", project.version()).with("priceLevel", year);
        return sent(project.cost().map(cost -> next(form, cost)).orElse(form));
    }

    private static Form next(Form form, Estimate cost) {
        Form next = AmountGrid.filled(
                form.with("priceLevel", cost.priceLevel()),
                cost.lines().stream()
                        .map(line -> new Given.Amount(line.year(), line.kind(), line.amount()))
                        .toList());
        for (int row = 0; row < cost.rates().size(); row++) {
            next = next.with(RATES.field(row, "fromYear"), cost.rates().get(row).fromYear())
                    .with(
                            RATES.field(row, "percent"),
                            cost.rates().get(row).percent().replace('.', ','));
        }
        return next;
    }

    public AmountGrid grid() {
        return new AmountGrid(form);
    }

    /** How many rates there are; the form shows one more. */
    public int rates() {
        return RATES.size(form);
    }

    public Echo echo() {
        return Echo.of(grid(), understood());
    }

    Errors mistakes(Viewer viewer) {
        Text words = Text.in(viewer.locale());
        List<UserError> mistakes = new ArrayList<>();
        year(mistakes, words, "priceLevel");
        for (int row = 0; row < rates(); row++) {
            year(mistakes, words, RATES.field(row, "fromYear"));
            if (percent(row) == null) {
                mistakes.add(new UserError(
                        "NOT_UNDERSTOOD", RATES.field(row, "percent"), words.get("cofinancing.wrong.percent")));
            }
        }
        return new Errors(mistakes).and(grid().mistakes(viewer));
    }

    private void year(List<UserError> mistakes, Text words, String field) {
        if (Years.read(form.text(field)).isEmpty()) {
            mistakes.add(new UserError("NOT_UNDERSTOOD", field, words.get("cofinancing.wrong.year")));
        }
    }

    /** The input of {@code estimateCost}. */
    Map<String, @Nullable Object> toEstimate(String id) {
        return Variables.of("id", id)
                .and("expectedVersion", form.number("version"))
                .and("priceLevel", Years.read(form.text("priceLevel")).orElse(0))
                .and("source", form.text("source").strip())
                .andIfAny("note", form.value("note"))
                .and("lines", grid().input())
                .and(
                        "rates",
                        understood().stream()
                                .map(rate -> Map.of(
                                        "fromYear",
                                        rate.fromYear(),
                                        "percent",
                                        rate.percent().toPlainString()))
                                .toList())
                .map();
    }

    private List<Echo.Rate> understood() {
        return IntStream.range(0, rates())
                .boxed()
                .flatMap(row -> DutchNumbers.percentage(form.text(RATES.field(row, "percent"))).stream()
                        .map(percent -> new Echo.Rate(
                                Years.read(form.text(RATES.field(row, "fromYear")))
                                        .orElse(0),
                                percent)))
                .toList();
    }

    private @Nullable BigDecimal percent(int row) {
        return DutchNumbers.percentage(form.text(RATES.field(row, "percent"))).orElse(null);
    }
}
