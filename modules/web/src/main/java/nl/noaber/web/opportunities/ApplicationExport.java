package nl.noaber.web.opportunities;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.documents.Total;
import nl.noaber.web.cofinancing.Given;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an opportunity for which projects, and what was booked of it, as a file: a row for each year of each, each kind
 * of money in columns of its own.
 */
@Singleton
class ApplicationExport implements ExportedList {

    private static final List<String> KINDS = nl.noaber.web.page.Words.COST_KINDS;
    private static final int BEFORE = 2;

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public String title() {
        return "opportunities.applications";
    }

    @Override
    public List<String> headings() {
        return Stream.of(
                        Stream.of("cofinancing.project", "cofinancing.column.year"),
                        KINDS.stream().map(kind -> "opportunities.column.asked." + kind),
                        KINDS.stream().map(kind -> "opportunities.column.booked." + kind))
                .flatMap(keys -> keys)
                .toList();
    }

    /** All at once, as the page has them. */
    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        OpportunityView.Opportunity found = Pages.found(reading.run(
                        OpportunityView.class,
                        Variables.of("id", address.text("opportunity")).map())
                .fundingOpportunity());
        return new Rows(
                found.applications().stream().flatMap(ApplicationExport::rows).toList(), null);
    }

    /** One without amounts has a row without a year. */
    private static Stream<List<@Nullable Object>> rows(OpportunityView.Application application) {
        List<Integer> years = Stream.concat(application.lines().stream(), booked(application).stream())
                .map(Given.Amount::year)
                .distinct()
                .sorted()
                .toList();
        return years.isEmpty()
                ? Stream.of(cells(application, null))
                : years.stream().map(year -> cells(application, year));
    }

    private static List<Given.Amount> booked(OpportunityView.Application application) {
        return application.contribution() == null
                ? List.of()
                : application.contribution().lines();
    }

    private static List<@Nullable Object> cells(OpportunityView.Application application, @Nullable Integer year) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(application.project() == null ? null : application.project().title());
        cells.add(year);
        KINDS.forEach(kind -> cells.add(amount(application.lines(), year, kind)));
        KINDS.forEach(kind -> cells.add(amount(booked(application), year, kind)));
        return cells;
    }

    private static @Nullable BigDecimal amount(List<Given.Amount> lines, @Nullable Integer year, String kind) {
        return lines.stream()
                .filter(line ->
                        year != null && line.year() == year && line.kind().equals(kind))
                .map(Given.Amount::amount)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    @Override
    public List<Total> totals(Words words) {
        return List.of(Total.of(
                words.say("cofinancing.total"),
                IntStream.range(BEFORE, BEFORE + 2 * KINDS.size()).boxed().toList()));
    }
}
