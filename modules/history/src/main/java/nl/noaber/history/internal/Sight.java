package nl.noaber.history.internal;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeOutcome;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.NodeLookup;

/** What a viewer may see of changes: the rule of each record's own module, asked once for all records of a type. */
@Singleton
final class Sight {

    /** About the person who acted, not about the record: the auditor's. */
    private static final Set<ChangeAction> AUDITED =
            Set.of(ChangeAction.READ, ChangeAction.EXPORTED, ChangeAction.SIGNED_IN, ChangeAction.SIGNED_OUT);

    /** Asked for late, as this module is one of them. */
    private final BeanProvider<GraphQlModule> modules;

    Sight(BeanProvider<GraphQlModule> modules) {
        this.modules = modules;
    }

    /** The records that are there for this viewer; others are absent. */
    Map<RecordRef, Object> records(Viewer viewer, Collection<RecordRef> wanted) {
        return records(nodes(), viewer, wanted);
    }

    private static Map<RecordRef, Object> records(
            Map<String, NodeLookup> lookups, Viewer viewer, Collection<RecordRef> wanted) {
        Map<RecordRef, Object> found = new HashMap<>();
        wanted.stream()
                .filter(record -> lookups.containsKey(record.type()))
                .collect(Collectors.groupingBy(RecordRef::type, Collectors.mapping(RecordRef::id, Collectors.toSet())))
                .forEach((type, ids) -> find(lookups, viewer, type, ids)
                        .forEach((id, record) -> found.put(new RecordRef(type, id), record)));
        return found;
    }

    /** The changes that this viewer may know of, in the same order; outside the team without what changed. */
    List<Change> visible(Viewer viewer, List<Change> changes) {
        List<Change> ofRecords =
                changes.stream().filter(change -> !isAudited(change)).toList();
        Set<RecordRef> seen = records(lookups(), viewer, refs(ofRecords)).keySet();
        return changes.stream()
                .filter(change -> isAudited(change) ? AuditTrail.isOpenTo(viewer) : seen.contains(change.record()))
                .map(change -> viewer.isTeam() ? change : change.withoutFields())
                .toList();
    }

    /**
     * All changes; those of records that this viewer may not see without what changed. What is no record that could be
     * looked up, as a list that was taken along, has no other readers than the audit trail has.
     */
    List<Change> withoutHiddenFields(Viewer viewer, List<Change> changes) {
        Map<String, NodeLookup> lookups = lookups();
        Set<RecordRef> seen = records(
                        lookups,
                        viewer,
                        refs(changes.stream()
                                .filter(change -> !change.fields().isEmpty())
                                .toList()))
                .keySet();
        return changes.stream()
                .map(change -> seen.contains(change.record())
                                || !lookups.containsKey(change.record().type())
                        ? change
                        : change.withoutFields())
                .toList();
    }

    /**
     * All changes; those of records that are confidential to others than this viewer without the words, and all without
     * those of the fields that are the team's.
     */
    List<Change> ofNobodysConfidence(Viewer viewer, List<Change> changes) {
        Map<String, NodeLookup> lookups = lookups();
        Set<RecordRef> confidential = new HashSet<>();
        changes.stream()
                .filter(change -> !change.fields().isEmpty())
                .map(Change::record)
                .filter(record -> lookups.containsKey(record.type()))
                .collect(Collectors.groupingBy(RecordRef::type, Collectors.mapping(RecordRef::id, Collectors.toSet())))
                .forEach((type, ids) -> Objects.requireNonNull(lookups.get(type))
                        .confidential(viewer, ids)
                        .forEach(id -> confidential.add(new RecordRef(type, id))));
        return changes.stream()
                .map(change -> confidential.contains(change.record())
                        ? change.withoutWords()
                        : change.withoutWordsOf(teamFields(lookups, change.record())))
                .toList();
    }

    private static Set<String> teamFields(Map<String, NodeLookup> lookups, RecordRef record) {
        NodeLookup lookup = lookups.get(record.type());
        return lookup == null ? Set.of() : lookup.teamFields();
    }

    /** Of these the record is not asked for: to tell of a reading would be a reading, and so on without end. */
    private static boolean isAudited(Change change) {
        return AUDITED.contains(change.action()) || change.outcome() == ChangeOutcome.REFUSED;
    }

    private Map<String, NodeLookup> nodes() {
        return modules.stream()
                .flatMap(module -> module.nodes().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The nodes, and what else has lines. */
    private Map<String, NodeLookup> lookups() {
        Map<String, NodeLookup> all = new HashMap<>(nodes());
        modules.forEach(module -> all.putAll(module.traced()));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<UUID, Object> find(Map<String, NodeLookup> lookups, Viewer viewer, String type, Set<UUID> ids) {
        return (Map<UUID, Object>) Objects.requireNonNull(lookups.get(type)).byIds(viewer, ids);
    }

    private static Set<RecordRef> refs(List<Change> changes) {
        return changes.stream().map(Change::record).collect(Collectors.toSet());
    }
}
