package nl.noaber.web.divisions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The list of divisions as a file. */
@Singleton
class DivisionExport implements ExportedList {

    private static final int TOTAL = 6;

    @Override
    public String name() {
        return "divisions";
    }

    @Override
    public String title() {
        return "divisions.title";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "divisions.column.what",
                "divisions.field.project",
                "divisions.field.visibility",
                "divisions.field.proposals",
                "divisions.column.state",
                "divisions.field.deadline",
                "divisions.column.total",
                "divisions.column.updated");
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        DivisionList.Divisions found = reading.run(DivisionList.class, DivisionList.asked(part, address))
                .costDivisions();
        return Rows.of(found.nodes().stream().map(one -> cells(words, one)).toList(), found.pageInfo());
    }

    private static List<@Nullable Object> cells(Words words, DivisionList.Line division) {
        DivisionList.@Nullable Standing standing = division.standing();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(division.title());
        cells.add(division.project() == null ? null : division.project().title());
        cells.add(words.say("shell.visibility." + division.visibility()));
        cells.add(standing == null ? null : standing.name());
        cells.add(standing == null ? null : words.say("divisions.state." + standing.state()));
        cells.add(standing == null ? null : standing.deadline());
        cells.add(division.total());
        cells.add(division.updatedAt());
        return cells;
    }

    @Override
    public List<Total> totals(Words words) {
        return List.of(Total.of(words.say("cofinancing.total"), List.of(TOTAL)));
    }
}
