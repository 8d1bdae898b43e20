package nl.noaber.cofinancing.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.history.FieldChange;
import org.jspecify.annotations.Nullable;

/** A contribution as the change log shows it: field by field, as text, named as in the schema. */
final class ContributionFields {

    private ContributionFields() {}

    static Map<String, @Nullable String> of(WholeContribution contribution) {
        ContributionRow row = contribution.row();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("form", row.form().name());
        fields.put("lines", Phrases.lines(contribution.lines()));
        fields.put("conditions", row.conditions());
        fields.put("conditionFailed", row.conditionFailed() ? "true" : null);
        fields.put("expiresOn", row.expiresOn() == null ? null : row.expiresOn().toString());
        return fields;
    }

    /** Of these fields those that are named. */
    static Map<String, @Nullable String> of(WholeContribution contribution, Set<String> named) {
        Map<String, @Nullable String> fields = of(contribution);
        fields.keySet().retainAll(named);
        return fields;
    }

    /** All of a new one: to which project, of which party, and how it stands. */
    static List<FieldChange> fresh(WholeContribution contribution, String project, String party, StepRow step) {
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("project", null, project));
        changes.add(new FieldChange("party", null, party));
        changes.addAll(FieldChange.between(Map.of(), of(contribution)));
        changes.addAll(step(null, step));
        return changes;
    }

    /** A step from one state to another, with what says so. */
    static List<FieldChange> step(@Nullable String before, StepRow step) {
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("state", before, step.state().name()));
        if (step.takenOn() != null) {
            changes.add(new FieldChange("takenOn", null, step.takenOn().toString()));
        }
        if (step.level() != null) {
            changes.add(new FieldChange("level", null, step.level().name()));
        }
        if (step.document() != null) {
            changes.add(new FieldChange("document", null, step.document()));
        }
        if (step.note() != null) {
            changes.add(new FieldChange("note", null, step.note()));
        }
        return changes;
    }
}
