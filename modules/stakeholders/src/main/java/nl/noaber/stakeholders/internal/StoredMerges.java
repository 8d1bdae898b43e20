package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.Merge;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.MergePreview;
import nl.noaber.stakeholders.Mergeable;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Merging;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.stakeholders.Stakeholder;
import nl.noaber.stakeholders.StakeholderId;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredMerges implements Merges {

    private final StakeholderRows stakeholders;
    private final MergedPair pair;
    private final MergeRows merges;
    private final OwnRecords ownRecords;
    private final List<Mergeable> others;
    private final Changes changes;
    private final ChangeLog log;
    private final Clock clock;

    StoredMerges(
            StakeholderRows stakeholders,
            MergedPair pair,
            MergeRows merges,
            OwnRecords ownRecords,
            List<Mergeable> others,
            Changes changes,
            ChangeLog log,
            Clock clock) {
        this.stakeholders = stakeholders;
        this.pair = pair;
        this.merges = merges;
        this.ownRecords = ownRecords;
        this.others = others;
        this.changes = changes;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Optional<MergePreview> preview(Viewer viewer, StakeholderId keep, StakeholderId absorb) {
        if (!viewer.isTeam() || !problems(keep, absorb).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> counts = new LinkedHashMap<>(ownRecords.count(keep, absorb));
        others.forEach(
                other -> other.count(viewer, absorb).forEach((sort, count) -> counts.merge(sort, count, Integer::sum)));
        Map<StakeholderId, Stakeholder> both = stakeholders.byIds(viewer, Set.of(keep, absorb));
        Stakeholder stays = Objects.requireNonNull(both.get(keep));
        Stakeholder goes = Objects.requireNonNull(both.get(absorb));
        return Optional.of(new MergePreview(
                keep,
                absorb,
                MergeRows.shown(counts),
                pair.fills(stays, pair.filled(stays, goes)),
                pair.differs(stays, goes)));
    }

    @Override
    public Outcome<Merge> merge(
            Viewer viewer, MergeId id, SeenStakeholder keep, SeenStakeholder absorb, Set<String> take) {
        return changes.inTransaction(viewer, keep.id().ref(), ChangeAction.MERGED, () -> {
            pair.lock(keep.id(), absorb.id()); // Before anything is read, so that it is read as it is now.
            return done(viewer, id).orElseGet(() -> mergeNew(viewer, id, keep, absorb, take));
        });
    }

    private Outcome<Merge> mergeNew(
            Viewer viewer, MergeId id, SeenStakeholder keep, SeenStakeholder absorb, Set<String> take) {
        List<Problem> problems = problems(keep.id(), absorb.id());
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        Merging merging = new Merging(id, keep.id(), absorb.id(), clock.instant());
        return changed(keep, "keepVersion")
                .or(() -> changed(absorb, "absorbVersion"))
                .orElseGet(() -> merge(viewer, merging, take));
    }

    /** The user chose by what was shown: whatever others changed since is in the way. */
    private Optional<Outcome<Merge>> changed(SeenStakeholder seen, String field) {
        int version = pair.version(seen.id());
        if (seen.version() > version) {
            return Optional.of(Changes.fromTheFuture(field, version));
        }
        return seen.version() == version
                ? Optional.empty()
                : log.changedSince(seen.id().ref(), seen.version()).map(Outcome.Conflicted::new);
    }

    private Optional<Outcome<Merge>> done(Viewer viewer, MergeId id) {
        return merges.byId(viewer, id)
                .map(stored -> stored.mergedBy().equals(viewer.userId())
                        ? new Outcome.Done<>(stored.merge())
                        : Outcome.<Merge>refused(Problem.of("ID_TAKEN", "id")));
    }

    private List<Problem> problems(StakeholderId keep, StakeholderId absorb) {
        List<Problem> problems = new ArrayList<>();
        if (keep.type() != absorb.type() || keep.equals(absorb)) {
            return List.of(Problem.of("NOT_A_PAIR", "absorb"));
        }
        Map<StakeholderId, StakeholderId> live = stakeholders.live(Set.of(keep, absorb));
        if (!keep.equals(live.get(keep))) {
            problems.add(Problem.of("STAKEHOLDER_NOT_FOUND", "keep"));
        }
        if (!absorb.equals(live.get(absorb))) {
            problems.add(Problem.of("STAKEHOLDER_NOT_FOUND", "absorb"));
        }
        return problems;
    }

    private Outcome<Merge> merge(Viewer viewer, Merging merging, Set<String> take) {
        Stakeholder keep = pair.read(merging.keep());
        Stakeholder absorb = pair.read(merging.absorb());
        Stakeholder filled = pair.filled(keep, absorb, take);
        List<Problem> problems = pair.problems(filled, take);
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        if (!merges.insert(viewer, merging, absorb.name())) {
            return done(viewer, merging.id()).orElseThrow();
        }
        List<FieldChange> fills = pair.fills(keep, filled);
        List<Moved> moved = new ArrayList<>();
        fills.forEach(fill -> moved.add(Filling.moved(keep.id(), fill)));
        moved.addAll(ownRecords.move(merging));
        others.forEach(other -> moved.addAll(other.move(viewer, merging)));
        pair.absorb(absorb, keep.id(), merging.at());
        pair.store(keep, filled, merging.at());
        merges.insertMoves(merging.id(), moved);
        write(viewer, ChangeAction.MERGED, keep.id(), fills);
        write(viewer, ChangeAction.MERGED, absorb.id(), List.of(into(null, keep.id())));
        return new Outcome.Done<>(
                merges.byId(viewer, merging.id()).orElseThrow().merge());
    }

    @Override
    public Outcome<Merge> undo(Viewer viewer, MergeId id) {
        return changes.inTransaction(viewer, RecordRef.of("Merge", id), ChangeAction.UNMERGED, () -> {
            merges.lock(id);
            return merges.byId(viewer, id)
                    .map(stored -> stored.merge().undoneAt() == null
                            ? undo(viewer, stored.merge())
                            : new Outcome.Done<>(stored.merge()))
                    .orElseGet(Changes::notFound);
        });
    }

    private Outcome<Merge> undo(Viewer viewer, Merge merge) {
        Merging merging = new Merging(merge.id(), merge.keep(), merge.absorbed(), clock.instant());
        pair.lock(merging.keep(), merging.absorb());
        if (!merging.keep().equals(stakeholders.live(Set.of(merging.keep())).get(merging.keep()))) {
            return Outcome.refused(Problem.of("UNDO_LATER_FIRST", "id"));
        }
        List<Moved> moved = merges.moves(merge.id());
        others.forEach(other -> other.putBack(
                viewer,
                merging,
                moved.stream()
                        .filter(each -> other.sorts().contains(each.sort()))
                        .toList()));
        ownRecords.putBack(merging, moved);
        List<FieldChange> emptied = unfill(merging, moved);
        Stakeholder absorbed = pair.release(merging.absorb(), merging.at());
        pair.refresh(merging.keep());
        merges.markUndone(merge.id(), merging.at());
        write(viewer, ChangeAction.UNMERGED, merging.keep(), emptied);
        write(viewer, ChangeAction.UNMERGED, absorbed.id(), List.of(into(merging.keep(), null)));
        return new Outcome.Done<>(merges.byId(viewer, merge.id()).orElseThrow().merge());
    }

    private List<FieldChange> unfill(Merging merging, List<Moved> moved) {
        Stakeholder keep = pair.read(merging.keep());
        List<FieldChange> fills = moved.stream()
                .filter(each -> each.sort().equals(MergeRows.FIELDS))
                .map(Filling::change)
                .toList();
        Stakeholder emptied = pair.unfilled(keep, fills);
        pair.store(keep, emptied, merging.at());
        return FieldChange.between(pair.fields(keep), pair.fields(emptied));
    }

    private void write(Viewer viewer, ChangeAction action, StakeholderId id, List<FieldChange> fields) {
        log.write(viewer, new Entry(id.ref(), action, pair.version(id), fields));
    }

    private static FieldChange into(@Nullable StakeholderId before, @Nullable StakeholderId after) {
        return new FieldChange("mergedInto", Fields.id(before), Fields.id(after));
    }

    @Override
    public Map<StakeholderId, List<Merge>> ofStakeholders(Viewer viewer, Set<StakeholderId> ids) {
        return viewer.isTeam() ? merges.ofStakeholders(viewer, ids) : Map.of();
    }
}
