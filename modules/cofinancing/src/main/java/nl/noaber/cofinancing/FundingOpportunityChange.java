package nl.noaber.cofinancing;

import java.util.HashSet;
import java.util.Set;
import nl.noaber.kernel.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a funding opportunity.
 *
 * @param fields the fields that it names, as the schema does; the others keep their values
 * @param values what the named ones become
 */
public record FundingOpportunityChange(Set<String> fields, FundingOpportunityDetails values) {

    public FundingOpportunityChange {
        fields = Set.copyOf(fields);
    }

    /** The details as they are to be. Who it was shared with goes with the visibility that it had. */
    public FundingOpportunityDetails over(FundingOpportunityDetails stored) {
        Visibility visibility = pick("visibility", values.visibility(), stored.visibility());
        return new FundingOpportunityDetails(
                pick("title", values.title(), stored.title()),
                pick("funder", values.funder(), stored.funder()),
                pick("scheme", values.scheme(), stored.scheme()),
                pick("opens", values.opens(), stored.opens()),
                pick("closes", values.closes(), stored.closes()),
                pick("decision", values.decision(), stored.decision()),
                pick("budget", values.budget(), stored.budget()),
                pick("minimum", values.minimum(), stored.minimum()),
                pick("maximum", values.maximum(), stored.maximum()),
                pick("highestShare", values.highestShare(), stored.highestShare()),
                pick("applicants", values.applicants(), stored.applicants()),
                pick("conditions", values.conditions(), stored.conditions()),
                pick("documents", values.documents(), stored.documents()),
                pick("links", values.links(), stored.links()),
                pick("challenges", values.challenges(), stored.challenges()),
                pick("owner", values.owner(), stored.owner()),
                pick("nextStep", values.nextStep(), stored.nextStep()),
                pick("nextStepOn", values.nextStepOn(), stored.nextStepOn()),
                pick("chance", values.chance(), stored.chance()),
                visibility,
                pick(
                        "sharedWith",
                        values.sharedWith(),
                        visibility == Visibility.SHARED ? stored.sharedWith() : Set.of()));
    }

    /** The same change, which leaves these fields as they are. */
    public FundingOpportunityChange without(Set<String> left) {
        Set<String> rest = new HashSet<>(fields);
        rest.removeAll(left);
        return new FundingOpportunityChange(rest, values);
    }

    private <T extends @Nullable Object> T pick(String field, T value, T stored) {
        return fields.contains(field) ? value : stored;
    }
}
