package nl.noaber.web.cashiers;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The list of cashiers as a file. */
@Singleton
class CashierListExport implements ExportedList {

    private static final int RECEIVED = 5;

    @Override
    public String name() {
        return "cashiers";
    }

    @Override
    public String title() {
        return "cashiers.title";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "cashiers.column.cashier",
                "cashiers.column.subject",
                "cashiers.field.document",
                "cashiers.field.validFrom",
                "cashiers.field.validUntil",
                "cashiers.column.received",
                "cashiers.column.spent",
                "cashiers.column.remains");
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        CashierList.Mandates found =
                reading.run(CashierList.class, CashierList.asked(part, address)).cashierMandates();
        return Rows.of(found.nodes().stream().map(CashierListExport::cells).toList(), found.pageInfo());
    }

    private static List<@Nullable Object> cells(CashierList.Listed mandate) {
        @Nullable CashierSums totals = mandate.totals();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(mandate.cashier().name());
        cells.add(mandate.subject() == null ? null : mandate.subject().title());
        cells.add(mandate.document());
        cells.add(mandate.validFrom());
        cells.add(mandate.validUntil());
        cells.add(totals == null ? null : totals.received());
        cells.add(totals == null ? null : totals.spent());
        cells.add(totals == null ? null : totals.remains());
        return cells;
    }

    @Override
    public List<Total> totals(Words words) {
        return List.of(Total.of(words.say("cofinancing.total"), List.of(RECEIVED, RECEIVED + 1, RECEIVED + 2)));
    }
}
