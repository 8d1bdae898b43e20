package nl.noaber.web.cofinancing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** Cost against contributions by year as a file: of all, of one project, or of what one party gives. */
@Singleton
class FundingExport implements ExportedList {

    @Override
    public String name() {
        return "funding";
    }

    @Override
    public String title() {
        return "cofinancing.tab.total";
    }

    @Override
    public List<String> headings() {
        return Stream.concat(Stream.of("cofinancing.column.year"), AmountColumns.OF_FUNDING.headings())
                .toList();
    }

    /** All at once: there are not many years. */
    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        Coverage funding = reading.run(CofinancingView.class, CofinancingFilter.funding(address))
                .funding();
        return new Rows(funding.rows().stream().map(FundingExport::cells).toList(), null);
    }

    private static List<@Nullable Object> cells(Coverage.Year year) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(year.year());
        cells.addAll(AmountColumns.OF_FUNDING.cells(year.kinds()));
        return cells;
    }

    @Override
    public List<Total> totals(Words words) {
        return AmountColumns.OF_FUNDING.totals(words);
    }
}
