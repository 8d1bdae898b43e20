package nl.noaber.web.cashiers;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The book of a cashier as a file: what was received and what was spent, each in a column that adds up. */
@Singleton
class CashierExport implements ExportedList {

    private static final int RECEIVED = 5;

    @Override
    public String name() {
        return "cashier-lines";
    }

    @Override
    public String title() {
        return "cashiers.book";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "cashiers.field.takenOn",
                "cashiers.column.sort",
                "cashiers.column.party",
                "cashiers.field.description",
                "cashiers.field.reference",
                "cashiers.column.received",
                "cashiers.column.spent");
    }

    /** All at once: a book has not many lines. */
    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        CashierView.Mandate mandate = Pages.found(reading.run(CashierView.class, Map.of("id", address.text("mandate")))
                .cashierMandate());
        return new Rows(
                mandate.counting().reversed().stream()
                        .map(line -> cells(words, line))
                        .toList(),
                null);
    }

    private static List<@Nullable Object> cells(Words words, CashierView.Line line) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.takenOn());
        cells.add(words.say("cashiers.sort." + line.sort()));
        cells.add(line.party() == null ? null : line.party().name());
        cells.add(line.description());
        cells.add(line.reference());
        cells.add(line.isReceipt() ? line.amount() : null);
        cells.add(line.isReceipt() ? null : line.amount());
        return cells;
    }

    @Override
    public List<Total> totals(Words words) {
        return List.of(Total.of(words.say("cofinancing.total"), List.of(RECEIVED, RECEIVED + 1)));
    }
}
