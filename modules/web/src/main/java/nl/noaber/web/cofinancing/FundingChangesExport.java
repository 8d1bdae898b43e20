package nl.noaber.web.cofinancing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.documents.Difference;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.exports.Skipping;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** What moved since a day as a file: all of it, the page shows the first hundred. */
@Singleton
class FundingChangesExport implements ExportedList {

    private static final int WHAT = 0;
    private static final int BEFORE = 5;
    private static final int AFTER = 7;
    private static final int MORE = 8;

    private final Clock clock;

    FundingChangesExport(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "funding-changes";
    }

    @Override
    public String title() {
        return "cofinancing.changes.title";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "cofinancing.changes.column.of",
                "cofinancing.field.project",
                "cofinancing.field.party",
                "cofinancing.changes.column.direction",
                "cofinancing.changes.column.certaintyBefore",
                "cofinancing.changes.column.before",
                "cofinancing.changes.column.certaintyAfter",
                "cofinancing.changes.column.after",
                "cofinancing.changes.column.difference");
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        Skipping skipping = Skipping.of(part);
        FundingChangesPart.Part changes = reading.run(
                        FundingChangesPart.class, CofinancingFilter.changes(skipping.variables(), address, clock))
                .fundingChanges();
        return skipping.rows(
                changes.rows().stream().map(row -> cells(words, row)).toList());
    }

    private static List<@Nullable Object> cells(Words words, FundingChange change) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(what(words, change.cost(), change.kind()));
        cells.add(change.project() == null ? null : change.project().title());
        cells.add(change.party() == null ? null : change.party().name());
        cells.add(words.say("cofinancing.changes.direction." + change.direction()));
        cells.add(certainty(words, change, change.before()));
        cells.add(change.before().amount());
        cells.add(certainty(words, change, change.after()));
        cells.add(change.after().amount());
        cells.add(new Difference(AFTER, BEFORE, change.difference()));
        return cells;
    }

    private static @Nullable String certainty(Words words, FundingChange change, FundingChange.Standing standing) {
        return change.cost() ? null : words.say("cofinancing.certainty." + standing.certainty());
    }

    private static String what(Words words, boolean cost, String kind) {
        return words.say(cost ? "cofinancing.changes.cost." + kind : "cofinancing.changes.given." + kind);
    }

    /** Costs and contributions, and each kind, by themselves. */
    @Override
    public List<Total> totals(Words words) {
        return Stream.of(true, false)
                .flatMap(cost -> nl.noaber.web.page.Words.COST_KINDS.stream().map(kind -> what(words, cost, kind)))
                .map(said -> new Total(said, List.of(BEFORE, AFTER, MORE), new Total.Where(WHAT, said)))
                .toList();
    }
}
