package nl.noaber.agenda.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.agenda.DeadlineRule;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.history.FieldChange;
import org.jspecify.annotations.Nullable;

/** A body as the change log shows it: field by field, as text, named as in the schema. */
record BodyFields(BodyKnown known) {

    private static final String MEMBERS = "members";

    Map<String, @Nullable String> of(GovernanceBody body) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("organisation", known.name(body.organisationId()));
        fields.put("level", body.details().level().name());
        fields.put(
                "rhythm",
                body.details().rhythm() == null ? null : body.details().rhythm().name());
        fields.put("recesses", body.details().recesses().name());
        fields.put("deadlines", lines(body));
        fields.put(MEMBERS, members(body));
        return fields;
    }

    /** Of these fields those that are named. */
    Map<String, @Nullable String> of(GovernanceBody body, Set<String> named) {
        Map<String, @Nullable String> fields = of(body);
        fields.keySet().retainAll(named);
        return fields;
    }

    /** What differs; others of the same name are others. */
    List<FieldChange> between(GovernanceBody before, GovernanceBody after) {
        List<FieldChange> changes = new ArrayList<>(FieldChange.between(of(before), of(after)));
        if (!before.members().equals(after.members())
                && changes.stream().noneMatch(change -> change.field().equals(MEMBERS))) {
            changes.add(new FieldChange(MEMBERS, members(before), members(after)));
        }
        return changes;
    }

    private static @Nullable String lines(GovernanceBody body) {
        String lines =
                body.details().deadlines().stream().map(BodyFields::phrase).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    /** In Dutch, so that it can be read and compared as text. */
    private static String phrase(DeadlineRule rule) {
        String what = switch (rule.kind()) {
            case PREPARATION -> "ambtelijke voorbereiding";
            case CONCEPT -> "concept";
            case FINAL_PAPERS -> "definitieve stukken";
        };
        String unit = switch (rule.unit()) {
            case WORKING_DAYS -> rule.count() == 1 ? "werkdag" : "werkdagen";
            case WEEKS -> rule.count() == 1 ? "week" : "weken";
        };
        return what + ": " + rule.count() + " " + unit + " ervoor";
    }

    private @Nullable String members(GovernanceBody body) {
        String names = body.members().stream().map(known::name).sorted().collect(Collectors.joining("\n"));
        return names.isEmpty() ? null : names;
    }
}
