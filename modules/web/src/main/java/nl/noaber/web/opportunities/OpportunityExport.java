package nl.noaber.web.opportunities;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The list of opportunities as a file. */
@Singleton
class OpportunityExport implements ExportedList {

    private static final int ASKED = 12;

    private final OpportunityForms forms;

    OpportunityExport(OpportunityForms forms) {
        this.forms = forms;
    }

    @Override
    public String name() {
        return "opportunities";
    }

    @Override
    public String title() {
        return "opportunities.title";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "opportunities.field.title",
                "opportunities.field.stage",
                "opportunities.field.scheme",
                "opportunities.field.funder",
                "opportunities.field.owner",
                "opportunities.field.opens",
                "opportunities.field.closes",
                "opportunities.field.decision",
                "opportunities.field.budget",
                "opportunities.field.minimum",
                "opportunities.field.maximum",
                "opportunities.field.highestShare",
                "opportunities.field.asked",
                "opportunities.field.chance",
                "opportunities.field.nextStep",
                "opportunities.field.nextStepOn",
                "opportunities.field.visibility");
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        OpportunityList.Opportunities found = reading.run(
                        OpportunityList.class, OpportunityFilter.list(part, address, forms.today()))
                .fundingOpportunities();
        return Rows.of(found.nodes().stream().map(one -> cells(words, one)).toList(), found.pageInfo());
    }

    /** Dates that may be a month stay as they are written. */
    private static List<@Nullable Object> cells(Words words, OpportunityList.Opportunity one) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(one.title());
        cells.add(words.say("opportunities.stage." + one.stage()));
        cells.add(one.scheme().name());
        cells.add(one.funder() == null ? null : one.funder().name());
        cells.add(one.owner() == null ? null : one.owner().name());
        cells.add(one.opens() == null ? null : one.opens().toString());
        cells.add(one.closes() == null ? null : one.closes().toString());
        cells.add(one.decision() == null ? null : one.decision().toString());
        cells.add(one.budget());
        cells.add(one.minimum());
        cells.add(one.maximum());
        cells.add(one.highestShare() == null ? null : new BigDecimal(one.highestShare()));
        cells.add(one.asked());
        cells.add(one.chance());
        cells.add(one.nextStep());
        cells.add(one.nextStepOn());
        cells.add(words.say("shell.visibility." + one.visibility()));
        return cells;
    }

    /** Budgets and bounds of different opportunities are no sum; what we ask is. */
    @Override
    public List<Total> totals(Words words) {
        return List.of(Total.of(words.say("cofinancing.total"), List.of(ASKED)));
    }
}
