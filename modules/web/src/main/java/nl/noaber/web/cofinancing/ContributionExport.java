package nl.noaber.web.cofinancing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** Contributions as a file: a row for each year of each, each kind of money in a column of its own. */
@Singleton
class ContributionExport implements ExportedList {

    private static final List<String> KINDS = nl.noaber.web.page.Words.COST_KINDS;
    private static final List<String> BEFORE = List.of(
            "cofinancing.field.project",
            "cofinancing.field.party",
            "cofinancing.field.form",
            "cofinancing.field.standing",
            "cofinancing.column.certainty",
            "cofinancing.column.year");
    private static final List<String> BEHIND = List.of(
            "cofinancing.field.takenOn",
            "cofinancing.field.document",
            "cofinancing.field.expiresOn",
            "cofinancing.field.conditions",
            "cofinancing.field.conditionFailed");
    private static final int CERTAINTY = 4;

    @Override
    public String name() {
        return "contributions";
    }

    @Override
    public String title() {
        return "cofinancing.contributions.title";
    }

    @Override
    public List<String> headings() {
        return Stream.of(BEFORE.stream(), KINDS.stream().map(kind -> "cofinancing.kind." + kind), BEHIND.stream())
                .flatMap(keys -> keys)
                .toList();
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        FigureFilter figure =
                new FigureFilter(address.hasAny(FigureFilter.MARK) ? address : new Address(address.path(), Map.of()));
        ProjectView.Contributions given = reading.run(
                        ContributionList.class,
                        part.and("filter", address.hasAny(FigureFilter.MARK) ? figure.figure() : whole(address))
                                .map())
                .contributions();
        return Rows.of(
                given.nodes().stream().flatMap(one -> lines(words, figure, one)).toList(), given.pageInfo());
    }

    /** All of a project or a party. */
    private static Map<String, @Nullable Object> whole(Address address) {
        return Variables.none()
                .andIfAny("project", address.text("project"))
                .andIfAny("party", address.text("party"))
                .map();
    }

    private static Stream<List<@Nullable Object>> lines(Words words, FigureFilter figure, Given given) {
        return given.lines().stream().filter(figure::has).map(line -> cells(words, given, line));
    }

    private static List<@Nullable Object> cells(Words words, Given given, Given.Amount line) {
        Given.@Nullable Step step =
                given.steps().isEmpty() ? null : given.steps().getFirst();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(given.projectTitle());
        cells.add(given.party().name());
        cells.add(words.say("cofinancing.form." + given.form()));
        cells.add(words.say("cofinancing.standing." + given.state()));
        cells.add(words.say("cofinancing.certainty." + given.certainty()));
        cells.add(line.year());
        KINDS.forEach(kind -> cells.add(kind.equals(line.kind()) ? line.amount() : null));
        cells.add(step == null ? null : step.takenOn());
        cells.add(step == null ? null : step.document());
        cells.add(given.expiresOn());
        cells.add(given.conditions());
        cells.add(given.conditionFailed() ? words.say("cofinancing.yes") : null);
        return cells;
    }

    /** What does not count is not added up. */
    @Override
    public List<Total> totals(Words words) {
        List<Integer> amounts = IntStream.range(BEFORE.size(), BEFORE.size() + KINDS.size())
                .boxed()
                .toList();
        return Stream.of("SURE", "LIKELY", "HOPED")
                .map(certainty -> words.say("cofinancing.certainty." + certainty))
                .map(said -> new Total(said, amounts, new Total.Where(CERTAINTY, said)))
                .toList();
    }
}
