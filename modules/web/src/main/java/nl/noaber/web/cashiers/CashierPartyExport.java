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

/** What a cashier asked of each party and received of it, as a file. */
@Singleton
class CashierPartyExport implements ExportedList {

    @Override
    public String name() {
        return "cashier-parties";
    }

    @Override
    public String title() {
        return "cashiers.parties";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "cashiers.column.party",
                "cashiers.column.asked",
                "cashiers.column.received",
                "cashiers.column.toPay",
                "cashiers.column.share");
    }

    /** All at once: there are not many parties. */
    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        CashierView.Mandate mandate = Pages.found(reading.run(CashierView.class, Map.of("id", address.text("mandate")))
                .cashierMandate());
        return new Rows(mandate.byName().stream().map(CashierPartyExport::cells).toList(), null);
    }

    private static List<@Nullable Object> cells(CashierView.Party party) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(party.party().name());
        cells.add(party.asked());
        cells.add(party.received());
        cells.add(party.toPay());
        cells.add(party.remains());
        return cells;
    }

    @Override
    public List<Total> totals(Words words) {
        return List.of(Total.of(words.say("cofinancing.total"), List.of(1, 2, 3, 4)));
    }
}
