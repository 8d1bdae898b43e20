package nl.noaber.cofinancing.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.Programme;
import org.jspecify.annotations.Nullable;

/** A project as the change log shows it: field by field, as text, named as in the schema. */
record ProjectFields(Known known) {

    static final String COST = "cost";

    Map<String, @Nullable String> of(WholeProject project) {
        ProjectRow row = project.row();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("title", row.title());
        fields.put("description", row.description());
        fields.put("challenge", challenge(row));
        fields.put("programme", programme(row));
        fields.put("lead", row.leadId() == null ? null : known.name(row.leadId()));
        fields.put("firstYear", Integer.toString(row.firstYear()));
        fields.put("lastYear", Integer.toString(row.lastYear()));
        fields.put("phase", row.phase().name());
        fields.put("state", row.state().name());
        fields.put("visibility", row.visibility().name());
        fields.put("sharedWith", shared(project));
        return fields;
    }

    /** Of these fields those that are named. */
    Map<String, @Nullable String> of(WholeProject project, Set<String> named) {
        Map<String, @Nullable String> fields = of(project);
        fields.keySet().retainAll(named);
        return fields;
    }

    private @Nullable String challenge(ProjectRow row) {
        if (row.challengeId() == null) {
            return null;
        }
        Challenge challenge = known.challenges().get(row.challengeId());
        return challenge == null ? row.challengeId().value().toString() : challenge.title();
    }

    /** Of a project with a challenge it is not told: it is that of the challenge. */
    private @Nullable String programme(ProjectRow row) {
        if (row.challengeId() != null) {
            return null;
        }
        Programme programme = known.programmes().get(row.programmeId());
        return programme == null ? row.programmeId().value().toString() : programme.name();
    }

    private @Nullable String shared(WholeProject project) {
        String names = project.sharedWith().stream().map(known::name).sorted().collect(Collectors.joining("\n"));
        return names.isEmpty() ? null : names;
    }
}
