package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.cofinancing.FundingApplication;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.history.FieldChange;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/** A funding opportunity as the change log shows it: field by field, as text, named as in the schema. */
record OpportunityFields(OpportunityKnown known) {

    static final String STAGE = "stage";
    static final String APPLICATIONS = "applications";

    Map<String, @Nullable String> of(WholeOpportunity opportunity) {
        OpportunityRow.Written written = opportunity.row().written();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("title", written.title());
        fields.put("funder", written.funderId() == null ? null : known.records().name(written.funderId()));
        fields.put("scheme", known.name(written.schemeId()));
        fields.put("opens", written.opens());
        fields.put("closes", written.closes());
        fields.put("decision", written.decision());
        fields.put("budget", euros(written.budget()));
        fields.put("minimum", euros(written.minimum()));
        fields.put("maximum", euros(written.maximum()));
        fields.put("highestShare", written.highestShare() == null ? null : percent(written.highestShare()));
        fields.put("applicants", written.applicants());
        fields.put("conditions", written.conditions());
        fields.put("documents", lines(opportunity.documents().stream()));
        fields.put("links", lines(opportunity.links().stream()));
        fields.put(
                "challenges",
                lines(opportunity.challenges().stream().map(this::challenge).sorted()));
        fields.put("owner", written.ownerId() == null ? null : known.name(written.ownerId()));
        fields.put("nextStep", written.nextStep());
        fields.put(
                "nextStepOn",
                written.nextStepOn() == null ? null : written.nextStepOn().toString());
        fields.put("chance", written.chance() == null ? null : written.chance() + "%");
        fields.put("visibility", written.visibility().name());
        fields.put(
                "sharedWith",
                lines(opportunity.sharedWith().stream()
                        .map(known.records()::name)
                        .sorted()));
        return fields;
    }

    /** Of these fields those that are named. */
    Map<String, @Nullable String> of(WholeOpportunity opportunity, Set<String> named) {
        Map<String, @Nullable String> fields = of(opportunity);
        fields.keySet().retainAll(named);
        return fields;
    }

    private String challenge(ChallengeId id) {
        Challenge challenge = known.records().challenges().get(id);
        return challenge == null ? id.value().toString() : challenge.title();
    }

    /** A step from one stage to another, with what says so. */
    static List<FieldChange> step(@Nullable String before, OpportunityStepRow step) {
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange(STAGE, before, step.stage().name()));
        changes.add(new FieldChange("takenOn", null, step.takenOn().toString()));
        if (step.document() != null) {
            changes.add(new FieldChange("document", null, step.document()));
        }
        if (step.note() != null) {
            changes.add(new FieldChange("note", null, step.note()));
        }
        return changes;
    }

    /** What is asked for which project. */
    static @Nullable String applications(Collection<FundingApplication> applications, Map<ProjectId, String> titles) {
        return lines(applications.stream()
                .map(one -> titles.getOrDefault(
                                one.projectId(), one.projectId().value().toString())
                        + (one.lines().isEmpty() ? "" : "\n" + Phrases.lines(one.lines()))));
    }

    private static @Nullable String euros(@Nullable BigDecimal amount) {
        return amount == null ? null : Phrases.euros(amount);
    }

    private static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString().replace('.', ',') + "%";
    }

    private static @Nullable String lines(Stream<String> texts) {
        String all = texts.collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }
}
