package nl.noaber.web.divisions;

import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.documents.Total;
import nl.noaber.web.cofinancing.AmountsOfYears;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;

/** What a division divides by year and kind, as a file. */
@Singleton
class DivisionLineExport implements ExportedList {

    @Override
    public String name() {
        return "division-lines";
    }

    @Override
    public String title() {
        return "divisions.cost.table";
    }

    @Override
    public List<String> headings() {
        return AmountsOfYears.HEADINGS;
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        return AmountsOfYears.rows(
                words,
                Pages.found(reading.run(
                                        DivisionView.class,
                                        Variables.of("id", address.text("division"))
                                                .map())
                                .costDivision())
                        .lines());
    }

    @Override
    public List<Total> totals(Words words) {
        return AmountsOfYears.totals(words);
    }
}
