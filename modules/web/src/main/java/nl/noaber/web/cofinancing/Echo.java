package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.web.page.Form;

/**
 * What was understood of the amounts in a form, shown before they are stored: typed in a hurry, an amount is soon a
 * thousand times another.
 *
 * @param rates the percentages, as they were understood
 */
public record Echo(List<Given.Amount> amounts, List<Rate> rates) {

    /** The field that carries what was shown. */
    static final String SHOWN = "shown";

    /** From which year prices rise by how many percent. */
    public record Rate(int fromYear, BigDecimal percent) {}

    public static Echo of(AmountGrid grid, List<Rate> rates) {
        return new Echo(grid.amounts(), rates);
    }

    /** All of each kind: the one does not cover the other. */
    public Map<String, BigDecimal> totals() {
        return amounts.stream()
                .collect(Collectors.toMap(
                        Given.Amount::kind, Given.Amount::amount, BigDecimal::add, LinkedHashMap::new));
    }

    /** In one text, which the form carries along, so that it is known whether these were shown. */
    public String text() {
        return amounts.stream()
                        .map(amount ->
                                amount.year() + amount.kind() + amount.amount().toPlainString())
                        .collect(Collectors.joining(" "))
                + rates.stream()
                        .map(rate ->
                                " " + rate.fromYear() + "+" + rate.percent().toPlainString())
                        .collect(Collectors.joining());
    }

    public boolean wasShown(Form form) {
        return form.text(SHOWN).equals(text());
    }
}
