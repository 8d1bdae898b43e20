package nl.noaber.web.cofinancing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.documents.Total;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/**
 * All estimates of what a project costs as a file: a row for each year and kind of each, each kind of money in columns of its
 * own. Only the one that holds now is added up.
 */
@Singleton
class EstimateExport implements ExportedList {

    private static final List<String> KINDS = nl.noaber.web.page.Words.COST_KINDS;
    private static final List<String> BEFORE = List.of(
            "cofinancing.column.estimate",
            "cofinancing.column.counting",
            "cofinancing.column.madeOn",
            "cofinancing.column.madeBy",
            "cofinancing.field.source",
            "cofinancing.field.note",
            "cofinancing.field.priceLevel",
            "cofinancing.field.rates",
            "cofinancing.column.year",
            "cofinancing.column.factor");
    private static final int COUNTING = 1;
    private static final String COUNTS = "cofinancing.estimate.counts";

    @Override
    public String name() {
        return "estimates";
    }

    @Override
    public String title() {
        return "cofinancing.estimates";
    }

    @Override
    public List<String> headings() {
        return Stream.of(BEFORE.stream(), of("cofinancing.column.amount."), of("cofinancing.column.indexed."))
                .flatMap(keys -> keys)
                .toList();
    }

    private static Stream<String> of(String column) {
        return KINDS.stream().map(kind -> column + kind);
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        EstimateList.Project project = Pages.found(reading.run(
                        EstimateList.class,
                        part.and("project", address.text("project")).map())
                .project());
        return Rows.of(
                project.estimates().nodes().stream()
                        .flatMap(estimate -> estimate.lines().stream()
                                .map(line -> cells(words, project.counts(estimate), estimate, line)))
                        .toList(),
                project.estimates().pageInfo());
    }

    private static List<@Nullable Object> cells(Words words, boolean counts, Estimate estimate, Estimate.Line line) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(estimate.number());
        cells.add(words.say(counts ? COUNTS : "cofinancing.estimate.earlier"));
        cells.add(DutchTime.day(estimate.madeAt()));
        cells.add(estimate.madeBy());
        cells.add(estimate.source());
        cells.add(estimate.note());
        cells.add(estimate.priceLevel());
        cells.add(rates(estimate));
        cells.add(line.year());
        cells.add(Double.valueOf(line.factor()));
        KINDS.forEach(kind -> cells.add(kind.equals(line.kind()) ? line.amount() : null));
        KINDS.forEach(kind -> cells.add(kind.equals(line.kind()) ? line.indexed() : null));
        return cells;
    }

    /** Such as {@code 2027: 2.5%; 2029: 3%}: from which year prices rise by how much. */
    private static @Nullable String rates(Estimate estimate) {
        return estimate.rates().isEmpty()
                ? null
                : estimate.rates().stream()
                        .map(rate -> rate.fromYear() + ": " + rate.percent() + "%")
                        .collect(Collectors.joining("; "));
    }

    /** Estimates that were replaced cost nothing more. */
    @Override
    public List<Total> totals(Words words) {
        String counting = words.say(COUNTS);
        return List.of(new Total(
                words.say("cofinancing.total") + ": " + counting,
                IntStream.range(BEFORE.size(), BEFORE.size() + 2 * KINDS.size())
                        .boxed()
                        .toList(),
                new Total.Where(COUNTING, counting)));
    }
}
