package nl.noaber.web.opportunities;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.exports.Skipping;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The projects that an opportunity could serve, as a file. What each could get is no sum: the budget is for all of them. */
@Singleton
class MatchExport implements ExportedList {

    @Override
    public String name() {
        return "matches";
    }

    @Override
    public String title() {
        return "opportunities.matches.title";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "cofinancing.project",
                "opportunities.column.firstYear",
                "opportunities.column.lastYear",
                "opportunities.column.eligibleCost",
                "opportunities.column.share",
                "opportunities.column.possible",
                "opportunities.column.bound",
                "opportunities.column.fills",
                "opportunities.column.planning",
                "opportunities.column.twice",
                "opportunities.field.asked");
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        Skipping skipping = Skipping.of(part);
        MatchList.Opportunity found = Pages.found(reading.run(
                        MatchList.class,
                        skipping.variables()
                                .and("opportunity", address.text("opportunity"))
                                .map())
                .fundingOpportunity());
        return skipping.rows(
                found.matches().stream().map(one -> cells(words, one)).toList());
    }

    private static List<@Nullable Object> cells(Words words, MatchList.Match match) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(Optional.ofNullable(match.project())
                .map(MatchList.Project::title)
                .orElse(null));
        cells.add(match.firstYear());
        cells.add(match.lastYear());
        cells.add(match.eligibleCost());
        cells.add(match.share());
        cells.add(match.possible());
        cells.add(words.say("opportunities.bound." + match.bound()));
        cells.add(match.fills());
        cells.add(words.say("opportunities.planning." + match.planning()));
        cells.add(match.twice());
        cells.add(match.asked());
        return cells;
    }
}
