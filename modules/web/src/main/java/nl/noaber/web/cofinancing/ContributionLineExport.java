package nl.noaber.web.cofinancing;

import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The amounts of one contribution by year and kind, as a file. */
@Singleton
class ContributionLineExport implements ExportedList {

    private static final int AMOUNT = 2;

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
        return List.of("cofinancing.column.year", "cofinancing.column.kind", "cofinancing.column.given");
    }

    /** All at once, as the page has them. */
    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        ContributionView.Contribution found = Pages.found(reading.run(
                        ContributionView.class,
                        Variables.of("id", address.text("contribution")).map())
                .contribution());
        return new Rows(
                found.lines().stream()
                        .map(line -> List.<@Nullable Object>of(
                                line.year(), words.say("cofinancing.kind." + line.kind()), line.amount()))
                        .toList(),
                null);
    }

    /** One kind never covers another: each by itself. */
    @Override
    public List<Total> totals(Words words) {
        return nl.noaber.web.page.Words.COST_KINDS.stream()
                .map(kind -> words.say("cofinancing.kind." + kind))
                .map(kind -> new Total(kind, List.of(AMOUNT), new Total.Where(1, kind)))
                .toList();
    }
}
