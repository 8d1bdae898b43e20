package nl.noaber.web.cofinancing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.exports.Skipping;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** Cost against contributions by challenge, project, programme or party as a file: all of them, the page shows some. */
@Singleton
class FundingPartsExport implements ExportedList {

    @Override
    public String name() {
        return "funding-parts";
    }

    @Override
    public String title() {
        return "cofinancing.parts.title";
    }

    @Override
    public List<String> headings() {
        return Stream.concat(Stream.of("cofinancing.column.what"), AmountColumns.OF_FUNDING.headings())
                .toList();
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        Skipping skipping = Skipping.of(part);
        CofinancingView.Parts parts = reading.run(
                        FundingParts.class,
                        skipping.variables()
                                .and(
                                        "filter",
                                        CofinancingFilter.funding(address).get("filter"))
                                .and("by", CofinancingFilter.by(address))
                                .map())
                .funding();
        String none = words.say("cofinancing.part.none." + CofinancingFilter.by(address));
        return skipping.rows(parts.rows().stream().map(row -> cells(none, row)).toList());
    }

    private static List<@Nullable Object> cells(String none, CofinancingView.Part part) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(part.name().orElse(none));
        cells.addAll(AmountColumns.OF_FUNDING.cells(part.kinds()));
        return cells;
    }

    @Override
    public List<Total> totals(Words words) {
        return AmountColumns.OF_FUNDING.totals(words);
    }
}
