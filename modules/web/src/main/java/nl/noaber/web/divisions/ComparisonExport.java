package nl.noaber.web.divisions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** What each party bears by two proposals as a file. */
@Singleton
class ComparisonExport implements ExportedList {

    private static final List<Integer> AMOUNTS = List.of(1, 2, 3);

    @Override
    public String name() {
        return "division-comparison";
    }

    @Override
    public String title() {
        return "divisions.compare";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "divisions.column.party",
                "divisions.compare.from",
                "divisions.compare.to",
                "divisions.compare.difference");
    }

    /** All at once: there are not many parties. */
    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        String id = address.text("division");
        DivisionView.Division division =
                Pages.found(reading.run(DivisionView.class, Map.of("id", id)).costDivision());
        Form asked = new Form(address.parameters());
        int from = asked.number("from");
        int to = asked.number("to");
        Pages.found(division.proposal(from).orElse(null));
        Pages.found(division.proposal(to).orElse(null));
        DivisionCompared compared = reading.run(DivisionCompared.class, Map.of("id", id, "from", from, "to", to));
        return new Rows(
                compared.compareCostDivision().stream()
                        .map(ComparisonExport::cells)
                        .toList(),
                null);
    }

    private static List<@Nullable Object> cells(DivisionCompared.Difference one) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(one.party().name());
        cells.add(one.before());
        cells.add(one.after());
        cells.add(one.difference());
        return cells;
    }

    @Override
    public List<Total> totals(Words words) {
        return List.of(Total.of(words.say("cofinancing.total"), AMOUNTS));
    }
}
