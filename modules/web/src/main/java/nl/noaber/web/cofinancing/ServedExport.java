package nl.noaber.web.cofinancing;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.exports.Skipping;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The opportunities that could serve a project, as a file. What each could fill is no sum, as the gap is one, and
 * neither is what was asked of those that are decided. */
@Singleton
class ServedExport implements ExportedList {

    @Override
    public String name() {
        return "served";
    }

    @Override
    public String title() {
        return "cofinancing.served.title";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "opportunities.field.title",
                "opportunities.field.stage",
                "opportunities.field.scheme",
                "opportunities.field.funder",
                "opportunities.field.closes",
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
        ServedList.Project found = Pages.found(reading.run(
                        ServedList.class,
                        skipping.variables()
                                .and("project", address.text("project"))
                                .map())
                .project());
        return skipping.rows(
                found.matches().stream().map(one -> cells(words, one)).toList());
    }

    /** One whose opportunity went meanwhile has no words of its own. */
    private static List<@Nullable Object> cells(Words words, ServedList.Match match) {
        ServedList.@Nullable Opportunity opportunity = match.opportunity();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(opportunity == null ? null : opportunity.title());
        cells.add(opportunity == null ? null : words.say("opportunities.stage." + opportunity.stage()));
        cells.add(opportunity == null ? null : opportunity.scheme().name());
        cells.add(
                opportunity == null || opportunity.funder() == null
                        ? null
                        : opportunity.funder().name());
        cells.add(
                opportunity == null || opportunity.closes() == null
                        ? null
                        : opportunity.closes().toString());
        cells.add(match.possible());
        cells.add(words.say("opportunities.bound." + match.bound()));
        cells.add(match.fills());
        cells.add(words.say("opportunities.planning." + match.planning()));
        cells.add(match.conflicts().stream().map(Served.Twice::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        cells.add(match.asked());
        return cells;
    }
}
