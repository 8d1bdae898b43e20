package nl.noaber.web.divisions;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.documents.Total;
import nl.noaber.web.cofinancing.Given;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** A proposal as a file: a row for each party and year, each kind of money in a column of its own. */
@Singleton
class ProposalExport implements ExportedList {

    private static final List<String> KINDS = nl.noaber.web.page.Words.COST_KINDS;
    private static final List<String> BEFORE = List.of(
            "divisions.column.party",
            "divisions.column.amount",
            "divisions.column.percent",
            "divisions.column.inhabitants",
            "divisions.column.year");
    private static final List<String> BEHIND =
            List.of("divisions.column.answer", "divisions.field.remark", "divisions.field.document");

    @Override
    public String name() {
        return "division-parts";
    }

    @Override
    public String title() {
        return "divisions.division";
    }

    @Override
    public List<String> headings() {
        return Stream.of(BEFORE.stream(), KINDS.stream().map(kind -> "cofinancing.kind." + kind), BEHIND.stream())
                .flatMap(keys -> keys)
                .toList();
    }

    /** All at once: there are not many parties. */
    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        DivisionView.Division division =
                Pages.found(reading.run(DivisionView.class, Map.of("id", address.text("division")))
                        .costDivision());
        int number = new Form(address.parameters()).number("number");
        List<PartyPart> parts =
                Pages.found(division.proposal(number).map(Proposal::parts).orElse(null));
        return new Rows(parts.stream().flatMap(one -> lines(words, one)).toList(), null);
    }

    private static Stream<List<@Nullable Object>> lines(Words words, PartyPart part) {
        return part.lines().isEmpty()
                ? Stream.of(cells(words, part, null))
                : part.lines().stream().map(Given.Amount::year).distinct().map(year -> cells(words, part, year));
    }

    private static List<@Nullable Object> cells(Words words, PartyPart part, @Nullable Integer year) {
        PartyPart.@Nullable Answer answer = part.answer();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(part.party().name());
        cells.add(part.amount());
        cells.add(part.percent() == null ? null : new BigDecimal(part.percent()).doubleValue());
        cells.add(part.inhabitants());
        cells.add(year);
        KINDS.forEach(kind -> cells.add(year == null ? null : of(part, year, kind)));
        cells.add(answer == null ? null : words.say("divisions.verdict." + answer.verdict()));
        cells.add(answer == null ? null : answer.remark());
        cells.add(answer == null ? null : answer.document());
        return cells;
    }

    private static @Nullable BigDecimal of(PartyPart part, int year, String kind) {
        return part.lines().stream()
                .filter(line -> line.year() == year && line.kind().equals(kind))
                .map(Given.Amount::amount)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Total> totals(Words words) {
        return List.of(Total.of(
                words.say("cofinancing.total"),
                IntStream.range(BEFORE.size(), BEFORE.size() + KINDS.size())
                        .boxed()
                        .toList()));
    }
}
