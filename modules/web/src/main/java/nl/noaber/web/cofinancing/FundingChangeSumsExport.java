package nl.noaber.web.cofinancing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.documents.Difference;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** What moved, together, as a file. Costs and contributions, and kinds of money, are never added up. */
@Singleton
class FundingChangeSumsExport implements ExportedList {

    private static final int BEFORE = 3;
    private static final int AFTER = 4;

    private final Clock clock;

    FundingChangeSumsExport(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "funding-change-sums";
    }

    @Override
    public String title() {
        return "cofinancing.changes.sums";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "cofinancing.changes.column.of",
                "cofinancing.changes.column.direction",
                "cofinancing.changes.column.count",
                "cofinancing.changes.column.before",
                "cofinancing.changes.column.after",
                "cofinancing.changes.column.difference");
    }

    /** All at once, as the page has them. */
    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        FundingChangesView.Changes changes = reading.run(
                        FundingChangesView.class, CofinancingFilter.changes(Variables.none(), address, clock))
                .fundingChanges();
        return new Rows(changes.sums().stream().map(sum -> cells(words, sum)).toList(), null);
    }

    private static List<@Nullable Object> cells(Words words, FundingChangesView.Sum sum) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(words.say((sum.cost() ? "cofinancing.changes.cost." : "cofinancing.changes.given.") + sum.kind()));
        cells.add(words.say("cofinancing.changes.direction." + sum.direction()));
        cells.add(sum.count());
        cells.add(sum.before());
        cells.add(sum.after());
        cells.add(new Difference(AFTER, BEFORE, sum.difference()));
        return cells;
    }
}
