package nl.noaber.web.cofinancing;

import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;

/** The amounts of one contribution by year and kind, as a file. */
@Singleton
class ContributionLineExport implements ExportedList {

    @Override
    public String name() {
        return "contribution-lines";
    }

    @Override
    public String title() {
        return "cofinancing.field.lines";
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
                                        ContributionView.class,
                                        Variables.of("id", address.text("contribution"))
                                                .map())
                                .contribution())
                        .lines());
    }

    @Override
    public List<Total> totals(Words words) {
        return AmountsOfYears.totals(words);
    }
}
