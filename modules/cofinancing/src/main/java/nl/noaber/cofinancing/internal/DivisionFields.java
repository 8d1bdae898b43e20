package nl.noaber.cofinancing.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.history.FieldChange;
import org.jspecify.annotations.Nullable;

/** A division as the change log shows it: field by field, as text, named as in the schema. */
final class DivisionFields {

    private DivisionFields() {}

    static Map<String, @Nullable String> of(WholeDivision division) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("title", division.row().title());
        fields.put("source", division.row().source());
        fields.put("visibility", division.row().visibility().name());
        fields.put("lines", division.lines().isEmpty() ? null : Phrases.lines(division.lines()));
        return fields;
    }

    /** Of these fields those that are named. */
    static Map<String, @Nullable String> of(WholeDivision division, Set<String> named) {
        Map<String, @Nullable String> fields = of(division);
        fields.keySet().retainAll(named);
        return fields;
    }

    /** All of a new one, and of which project. */
    static List<FieldChange> fresh(WholeDivision division, @Nullable String project) {
        List<FieldChange> changes = new ArrayList<>();
        if (project != null) {
            changes.add(new FieldChange("project", null, project));
        }
        changes.addAll(FieldChange.between(Map.of(), of(division)));
        return changes;
    }

    static FieldChange proposal(@Nullable WholeProposal before, WholeProposal after, Known known) {
        return new FieldChange(
                "proposals",
                before == null ? null : DivisionPhrases.proposal(before, known),
                DivisionPhrases.proposal(after, known));
    }

    /** Which proposal is sent, until when. */
    static List<FieldChange> sent(WholeDivision before, WholeDivision after) {
        return FieldChange.between(Map.of("sent", sent(before)), Map.of("sent", sent(after)));
    }

    private static String sent(WholeDivision division) {
        String until =
                division.row().deadline() == null ? "" : " (" + division.row().deadline() + ")";
        return division.sent()
                .map(proposal -> proposal.row().number() + ". " + proposal.row().name() + until + " #"
                        + division.row().round())
                .orElse("");
    }
}
