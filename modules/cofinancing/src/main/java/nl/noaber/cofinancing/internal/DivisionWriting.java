package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionChange;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewCostDivision;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Collisions;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** Begins divisions, each once however often it is sent, and changes what they are about. */
@Singleton
final class DivisionWriting {

    private final DivisionRepository divisions;
    private final DivisionLocking locking;
    private final DivisionSearch search;
    private final ProjectReader projects;
    private final Collisions collisions;
    private final Refusals refusals;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    DivisionWriting(
            DivisionRepository divisions,
            DivisionLocking locking,
            DivisionSearch search,
            ProjectReader projects,
            Collisions collisions,
            Refusals refusals,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.divisions = divisions;
        this.locking = locking;
        this.search = search;
        this.projects = projects;
        this.collisions = collisions;
        this.refusals = refusals;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<CostDivision> plan(Viewer viewer, NewCostDivision given) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(CostDivision.TYPE, given.id()), ChangeAction.CREATED);
        }
        Instant now = clock.instant();
        return transactions.retrying(() -> {
            Project project = project(viewer, given.project());
            if (given.project() != null && project == null) {
                return Recording.refused(Problem.of("NOT_FOUND", "project"));
            }
            return plan(viewer, given, project, now);
        });
    }

    private Recording<CostDivision> plan(Viewer viewer, NewCostDivision given, @Nullable Project project, Instant now) {
        WholeDivision fresh =
                new WholeDivision(DivisionRow.fresh(viewer, given, now), sorted(given.lines()), List.of(), List.of());
        WholeDivision there = divisions.locked(given.id()).orElse(null);
        if (there != null) {
            return again(viewer, fresh, there);
        }
        List<Problem> problems = new ArrayList<>(DivisionRules.details(fresh.row(), fresh.lines(), period(project)));
        if (project != null && project.withdrawn()) {
            problems.add(Problem.of("WITHDRAWN", "project"));
        }
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        if (!divisions.insertIfAbsent(fresh)) {
            return again(viewer, fresh, divisions.locked(given.id()).orElseThrow());
        }
        search.found(fresh);
        String title = project == null ? null : project.title();
        changeLog.write(viewer, new Entry(fresh.ref(), ChangeAction.CREATED, 1, DivisionFields.fresh(fresh, title)));
        return DivisionLocking.recorded(fresh);
    }

    /** Sent again by who recorded it, it is that; another's is not to be touched, and nothing else to be lost. */
    private Recording<CostDivision> again(Viewer viewer, WholeDivision sent, WholeDivision there) {
        boolean same = there.row().createdBy().equals(viewer.userId())
                && Objects.equals(there.row().projectId(), sent.row().projectId())
                && collisions.isRepeated(there.ref(), DivisionFields.of(there), DivisionFields.of(sent));
        return same ? DivisionLocking.recorded(there) : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    /** On top of what others changed meanwhile, unless that is the same. */
    Recording<CostDivision> update(Viewer viewer, CostDivisionId id, int expectedVersion, CostDivisionChange change) {
        return locking.locked(viewer, id, expectedVersion, stored -> {
            WholeDivision wanted = written(stored, change);
            List<Problem> problems = problems(viewer, stored, wanted);
            if (!problems.isEmpty()) {
                return new Refused<>(problems);
            }
            Collisions.Found collided = collisions.find(
                    stored.ref(), stored.row().version(), expectedVersion, DivisionFields.of(wanted, change.fields()));
            return collided.conflict()
                    .<Recording<CostDivision>>map(
                            conflict -> new Conflicting<>(DivisionLocking.whole(stored), conflict))
                    .orElseGet(() -> store(viewer, stored, change.without(collided.untouched())));
        });
    }

    private WholeDivision written(WholeDivision stored, CostDivisionChange change) {
        return stored.with(stored.row().written(change, clock.instant()))
                .with(sorted(change.lines().over(stored.lines())));
    }

    private List<Problem> problems(Viewer viewer, WholeDivision stored, WholeDivision wanted) {
        boolean other = !wanted.lines().equals(stored.lines());
        if (other && stored.row().isBooked()) {
            return List.of(Problem.of("ALREADY_BOOKED", "lines"));
        }
        Years period = other ? period(project(viewer, stored.row().projectId())) : DivisionRules.ANY;
        return DivisionRules.details(wanted.row(), wanted.lines(), period);
    }

    private Recording<CostDivision> store(Viewer viewer, WholeDivision stored, CostDivisionChange change) {
        WholeDivision next = written(stored, change);
        List<FieldChange> changes =
                new ArrayList<>(FieldChange.between(DivisionFields.of(stored), DivisionFields.of(next)));
        if (changes.isEmpty()) {
            return DivisionLocking.recorded(stored);
        }
        if (!next.lines().equals(stored.lines())) {
            next = next.with(next.row().sending(null, null, clock.instant()));
            changes.addAll(DivisionFields.sent(stored, next));
            divisions.updateLines(next);
        }
        divisions.update(next.row());
        search.found(next);
        changeLog.write(
                viewer, new Entry(next.ref(), ChangeAction.UPDATED, next.row().version(), changes));
        return DivisionLocking.recorded(next);
    }

    private @Nullable Project project(Viewer viewer, @Nullable ProjectId id) {
        return id == null ? null : projects.byIds(viewer, Set.of(id)).get(id);
    }

    private static Years period(@Nullable Project project) {
        return project == null ? DivisionRules.ANY : new Years(project.firstYear(), project.lastYear());
    }

    private static List<MoneyLine> sorted(List<MoneyLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt(MoneyLine::year).thenComparing(MoneyLine::kind))
                .toList();
    }
}
