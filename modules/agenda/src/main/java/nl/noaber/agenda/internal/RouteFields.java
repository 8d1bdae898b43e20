package nl.noaber.agenda.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.User;
import nl.noaber.agenda.RouteDependency;
import nl.noaber.agenda.RouteStepDetails;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Id;
import nl.noaber.programmes.Challenge;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Post;
import org.jspecify.annotations.Nullable;

/** A route as the change log shows it: field by field, as text, named as in the schema. */
record RouteFields(RouteKnown known) {

    Map<String, @Nullable String> of(WholeRoute route) {
        RouteRow row = route.row();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("title", row.title());
        fields.put("lead", row.leadId() == null ? null : name(row.leadId(), known.posts(), Post::name));
        fields.put("owner", name(row.ownerId(), known.users(), User::name));
        fields.put("visibility", row.visibility().name());
        fields.put("sharedWith", lines(route.sharedWith(), known.organisations(), Organisation::name));
        fields.put("challenges", lines(route.challenges(), known.challenges(), Challenge::title));
        fields.put("steps", steps(route.steps()));
        return fields;
    }

    /** Of these fields those that are named. */
    Map<String, @Nullable String> of(WholeRoute route, Set<String> named) {
        Map<String, @Nullable String> fields = of(route);
        fields.keySet().retainAll(named);
        return fields;
    }

    /** What differs; others of the same name are others. */
    List<FieldChange> between(WholeRoute before, WholeRoute after) {
        Map<String, @Nullable String> was = of(before);
        Map<String, @Nullable String> is = of(after);
        List<FieldChange> changes = new ArrayList<>(FieldChange.between(was, is));
        if (!before.details().equals(after.details()) && changes.isEmpty()) {
            changes.add(new FieldChange("steps", was.get("steps"), is.get("steps")));
        }
        return changes;
    }

    private static <I extends Id, T> String name(I id, Map<I, T> known, Function<T, String> name) {
        T found = known.get(id);
        return found == null ? id.value().toString() : name.apply(found);
    }

    /** In the order of the alphabet, for it says nothing in which they were chosen. */
    private static <I extends Id, T> @Nullable String lines(Set<I> ids, Map<I, T> known, Function<T, String> name) {
        String all = ids.stream().map(id -> name(id, known, name)).sorted().collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    private @Nullable String steps(List<RouteStepDetails> steps) {
        List<String> lines = new ArrayList<>();
        steps.forEach(step -> lines.add((lines.size() + 1) + ". " + said(step)));
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private String said(RouteStepDetails step) {
        return Stream.of(
                        step.title(),
                        step.yields(),
                        step.body() == null ? null : known.name(step.body()),
                        step.meeting() == null ? null : known.name(step.meeting()),
                        step.time() == null ? null : MeetingFields.phrase(step.time()),
                        step.noLaterThan() == null ? null : "≤ " + step.noLaterThan(),
                        step.noLaterReason(),
                        alternatives(step),
                        follows(step))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" | "));
    }

    private @Nullable String alternatives(RouteStepDetails step) {
        return step.alternatives().isEmpty()
                ? null
                : "~ " + step.alternatives().stream().map(known::name).sorted().collect(Collectors.joining("; "));
    }

    private static @Nullable String follows(RouteStepDetails step) {
        return step.follows().isEmpty()
                ? null
                : "← " + step.follows().stream().map(RouteFields::follows).collect(Collectors.joining(", "));
    }

    private static String follows(RouteDependency one) {
        return one.days() == 0 ? Integer.toString(one.step()) : one.step() + " + " + one.days();
    }
}
