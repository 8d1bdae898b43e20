package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.agenda.DeadlineRule;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyDetails;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.MeetingId;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.Mergeable;
import nl.noaber.stakeholders.Merging;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.StakeholderId;
import org.jspecify.annotations.Nullable;

/** Makes one body of two when their organisations turn out to be one: its members, deadlines and meetings are those of both. */
@Singleton
final class BodyMerging implements Mergeable {

    private static final String BODIES = "governanceBodies";
    private static final String MEETINGS = "meetings";
    private static final String MEMBERS = "bodyMembers";
    private static final String DEADLINES = "bodyDeadlines";

    private final MergedBodies merged;
    private final BodyReader reader;
    private final BodyRepository bodies;
    private final BodyLookups lookups;
    private final MeetingSearch search;
    private final ChangeLog changeLog;

    BodyMerging(
            MergedBodies merged,
            BodyReader reader,
            BodyRepository bodies,
            BodyLookups lookups,
            MeetingSearch search,
            ChangeLog changeLog) {
        this.merged = merged;
        this.reader = reader;
        this.bodies = bodies;
        this.lookups = lookups;
        this.search = search;
        this.changeLog = changeLog;
    }

    @Override
    public Set<String> sorts() {
        return Set.of(BODIES, MEETINGS, MEMBERS, DEADLINES);
    }

    @Override
    public Map<String, Integer> count(Viewer viewer, StakeholderId absorb) {
        return Map.of(BODIES, merged.bodies(absorb), MEETINGS, merged.meetings(viewer, absorb));
    }

    @Override
    public Fragment seen(Viewer viewer) {
        return sql -> sql.append("""
            AND (moved.sort <> 'meetings'
                 OR EXISTS (SELECT 1 FROM meeting m WHERE m.id = moved.record_id
            """).append(MeetingSight.of(viewer)).append("))");
    }

    @Override
    public List<Moved> move(Viewer viewer, Merging merging) {
        List<Moved> moved = new ArrayList<>();
        if (merging.absorb() instanceof OrganisationId absorb && merging.keep() instanceof OrganisationId keep) {
            List<GovernanceBodyId> both = merged.lock(keep, absorb);
            both.stream().skip(1).forEach(other -> moved.addAll(join(viewer, merging, both.getFirst(), other)));
        }
        return moved;
    }

    private List<Moved> join(Viewer viewer, Merging merging, GovernanceBodyId keep, GovernanceBodyId absorb) {
        GovernanceBody kept = reader.locked(keep).orElseThrow();
        GovernanceBody absorbed = reader.locked(absorb).orElseThrow();
        BodyKnown known = known(viewer, kept, absorbed);
        List<DeadlineRule> rules = missing(kept, absorbed);
        Set<PostId> members = new HashSet<>(absorbed.members());
        members.removeAll(kept.members());
        List<Moved> moved = new ArrayList<>();
        members.forEach(member -> moved.add(Moved.of(MEMBERS, member.value())));
        rules.forEach(rule -> moved.add(new Moved(DEADLINES, keep.value(), text(rule))));
        merged.redirect(absorb, keep, merging.at())
                .forEach(body -> moved.add(new Moved(
                        BODIES,
                        body.value(),
                        body.equals(absorb) ? null : absorb.value().toString())));
        store(viewer, kept, with(kept, rules, members), known, ChangeAction.MERGED, merging);
        write(viewer, absorb, ChangeAction.MERGED, into(null, known.name(kept.organisationId())));
        List<MeetingId> meetings = merged.move(absorb, keep, merging.at());
        meetings.forEach(meeting ->
                moved.add(new Moved(MEETINGS, meeting.value(), absorb.value().toString())));
        tell(viewer, meetings, known.name(absorbed.organisationId()), known.name(kept.organisationId()));
        return moved;
    }

    /** Of each kind that it has no rule for, unless that would be in a wrong order. */
    private static List<DeadlineRule> missing(GovernanceBody kept, GovernanceBody absorbed) {
        List<DeadlineRule> taken = new ArrayList<>();
        for (DeadlineRule rule : absorbed.details().deadlines()) {
            boolean there = kept.details().deadlines().stream().anyMatch(own -> own.kind() == rule.kind());
            if (!there && isInOrder(rule, kept.details().deadlines())) {
                taken.add(rule);
            }
        }
        return taken;
    }

    private static boolean isInOrder(DeadlineRule rule, List<DeadlineRule> others) {
        return others.stream()
                .allMatch(other -> Integer.signum(rule.kind().compareTo(other.kind()))
                                * Integer.compare(rule.inWorkingDays(), other.inWorkingDays())
                        <= 0);
    }

    @Override
    public void putBack(Viewer viewer, Merging merging, List<Moved> moved) {
        for (Moved one : moved) {
            if (one.sort().equals(BODIES) && one.detail() == null) {
                GovernanceBodyId absorb = new GovernanceBodyId(one.recordId());
                merged.survivor(absorb).ifPresent(keep -> split(viewer, merging, keep, absorb, moved));
            }
        }
    }

    private void split(
            Viewer viewer, Merging merging, GovernanceBodyId keep, GovernanceBodyId absorb, List<Moved> moved) {
        Optional<GovernanceBody> found = reader.locked(keep);
        if (found.isEmpty()) {
            return;
        }
        GovernanceBody kept = found.get();
        merged.release(keep, absorb, came(moved, BODIES, absorb), merging.at());
        GovernanceBody absorbed = reader.locked(absorb).orElseThrow();
        BodyKnown known = known(viewer, kept, absorbed);
        store(viewer, kept, without(kept, moved), known, ChangeAction.UNMERGED, merging);
        write(viewer, absorb, ChangeAction.UNMERGED, into(known.name(kept.organisationId()), null));
        List<MeetingId> meetings = merged.moveOf(
                came(moved, MEETINGS, absorb).stream()
                        .map(GovernanceBodyId::value)
                        .map(MeetingId::new)
                        .toList(),
                keep,
                absorb,
                merging.at());
        tell(viewer, meetings, known.name(kept.organisationId()), known.name(absorbed.organisationId()));
    }

    /** Those of a sort that came with this body. */
    private static List<GovernanceBodyId> came(List<Moved> moved, String sort, GovernanceBodyId absorb) {
        return moved.stream()
                .filter(one -> one.sort().equals(sort))
                .filter(one -> absorb.value().toString().equals(one.detail()))
                .map(one -> new GovernanceBodyId(one.recordId()))
                .toList();
    }

    private static GovernanceBodyDetails with(GovernanceBody kept, List<DeadlineRule> rules, Set<PostId> members) {
        List<DeadlineRule> deadlines = new ArrayList<>(kept.details().deadlines());
        deadlines.addAll(rules);
        Set<PostId> all = new HashSet<>(kept.members());
        all.addAll(members);
        return written(kept, deadlines, all);
    }

    private static GovernanceBodyDetails without(GovernanceBody kept, List<Moved> moved) {
        List<DeadlineRule> deadlines = new ArrayList<>(kept.details().deadlines());
        Set<PostId> members = new HashSet<>(kept.members());
        for (Moved one : moved) {
            switch (one.sort()) {
                case MEMBERS -> members.remove(new PostId(one.recordId()));
                case DEADLINES -> deadlines.removeIf(rule -> text(rule).equals(one.detail()));
                default -> {}
            }
        }
        return written(kept, deadlines, members);
    }

    private static GovernanceBodyDetails written(
            GovernanceBody kept, List<DeadlineRule> deadlines, Set<PostId> members) {
        GovernanceBodyDetails details = kept.details();
        return new GovernanceBodyDetails(details.level(), details.rhythm(), details.recesses(), deadlines, members);
    }

    private void store(
            Viewer viewer,
            GovernanceBody before,
            GovernanceBodyDetails details,
            BodyKnown known,
            ChangeAction action,
            Merging merging) {
        GovernanceBody after = new GovernanceBody(
                before.id(), before.organisationId(), details, merging.at(), before.version() + 1, before.withdrawn());
        bodies.update(after);
        changeLog.write(
                viewer,
                new Entry(
                        RecordRef.of(GovernanceBody.TYPE, after.id()),
                        action,
                        after.version(),
                        new BodyFields(known).between(before, after)));
    }

    private void write(Viewer viewer, GovernanceBodyId id, ChangeAction action, FieldChange change) {
        changeLog.write(
                viewer, new Entry(RecordRef.of(GovernanceBody.TYPE, id), action, merged.version(id), List.of(change)));
    }

    private void tell(Viewer viewer, List<MeetingId> meetings, String before, String after) {
        if (!meetings.isEmpty()) {
            changeLog.write(viewer, merged.entries(meetings, new FieldChange("body", before, after)));
            search.found(meetings);
        }
    }

    private BodyKnown known(Viewer viewer, GovernanceBody kept, GovernanceBody absorbed) {
        Set<PostId> members = new HashSet<>(kept.members());
        members.addAll(absorbed.members());
        return lookups.of(viewer, Set.of(kept.organisationId(), absorbed.organisationId()), members);
    }

    private static FieldChange into(@Nullable String before, @Nullable String after) {
        return new FieldChange("mergedInto", before, after);
    }

    private static String text(DeadlineRule rule) {
        return rule.kind() + " " + rule.count() + " " + rule.unit();
    }
}
