package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.cofinancing.NewProject;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectChange;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.cofinancing.Recording.Recorded;
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
import nl.noaber.kernel.time.DutchTime;

/** Plans projects, each once however often it is sent, and changes what is known of them beside their cost. */
@Singleton
final class ProjectWriting {

    private final ProjectRepository projects;
    private final ProjectLocking locking;
    private final Lookups lookups;
    private final Collisions collisions;
    private final Refusals refusals;
    private final ChangeLog changeLog;
    private final ProjectSearch search;
    private final DivisionSearch divisions;
    private final Transactions transactions;
    private final Clock clock;

    ProjectWriting(
            ProjectRepository projects,
            ProjectLocking locking,
            Lookups lookups,
            Collisions collisions,
            Refusals refusals,
            ChangeLog changeLog,
            ProjectSearch search,
            DivisionSearch divisions,
            Transactions transactions,
            Clock clock) {
        this.projects = projects;
        this.locking = locking;
        this.lookups = lookups;
        this.collisions = collisions;
        this.refusals = refusals;
        this.changeLog = changeLog;
        this.search = search;
        this.divisions = divisions;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<Project> plan(Viewer viewer, NewProject given) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(Project.TYPE, given.id()), ChangeAction.CREATED);
        }
        Instant now = clock.instant();
        return transactions.retrying(() -> projects.whole(given.id())
                .map(there -> again(viewer, given, there))
                .orElseGet(() -> planNew(viewer, given, now)));
    }

    private Recording<Project> planNew(Viewer viewer, NewProject given, Instant now) {
        Known known = lookups.of(viewer, List.of(given.details()));
        List<Problem> problems = ProjectRules.problems(given.details(), known, null, Optional.empty());
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        lookups.hold(known);
        WholeProject project = WholeProject.of(ProjectRow.fresh(viewer, given, known, now), given.details(), known);
        if (!projects.insertIfAbsent(project)) {
            return again(viewer, given, projects.whole(given.id()).orElseThrow());
        }
        changeLog.write(
                viewer,
                new Entry(
                        project.ref(),
                        ChangeAction.CREATED,
                        1,
                        FieldChange.between(Map.of(), new ProjectFields(known).of(project))));
        search.found(Set.of(given.id()));
        return new Recorded<>(project.row().shown());
    }

    /** Sent again by who planned it, it is that; another's is not to be touched, and nothing else to be lost. */
    private Recording<Project> again(Viewer viewer, NewProject given, WholeProject there) {
        return there.row().createdBy().equals(viewer.userId()) && isRepeated(viewer, given, there)
                ? new Recorded<>(there.row().shown())
                : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    private boolean isRepeated(Viewer viewer, NewProject given, WholeProject there) {
        Known known = lookups.of(viewer, List.of(given.details(), there.details()));
        WholeProject sent = WholeProject.of(
                ProjectRow.fresh(viewer, given, known, there.row().createdAt()), given.details(), known);
        ProjectFields fields = new ProjectFields(known);
        return collisions.isRepeated(there.ref(), fields.of(there), fields.of(sent));
    }

    /** On top of what others changed meanwhile, unless that is the same. */
    Recording<Project> update(Viewer viewer, ProjectId id, int expectedVersion, ProjectChange change) {
        return locking.there(viewer, id, expectedVersion, stored -> onTop(viewer, stored, expectedVersion, change));
    }

    private Recording<Project> onTop(Viewer viewer, WholeProject stored, int expectedVersion, ProjectChange change) {
        ProjectDetails wanted = change.over(stored.details());
        Known known = lookups.of(viewer, List.of(stored.details(), wanted));
        List<Problem> problems = ProjectRules.problems(
                wanted, known, stored, projects.years(stored.row().id()));
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        Collisions.Found collided = collisions.find(
                stored.ref(),
                stored.row().version(),
                expectedVersion,
                new ProjectFields(known).of(written(stored, wanted, known), change.fields()));
        return collided.conflict()
                .<Recording<Project>>map(
                        conflict -> new Conflicting<>(stored.row().shown(), conflict))
                .orElseGet(() -> store(viewer, stored, change.without(collided.untouched()), known));
    }

    private Recording<Project> store(Viewer viewer, WholeProject stored, ProjectChange change, Known known) {
        ProjectFields fields = new ProjectFields(known);
        WholeProject next = written(stored, change.over(stored.details()), known);
        List<FieldChange> changes = FieldChange.between(fields.of(stored), fields.of(next));
        if (changes.isEmpty()) {
            return new Recorded<>(stored.row().shown());
        }
        lookups.hold(known);
        projects.update(stored, next);
        projects.updateShares(next);
        if (next.row().visibility() != stored.row().visibility()
                || !next.sharedWith().equals(stored.sharedWith())) {
            projects.shownOtherwise(next);
        }
        changeLog.write(
                viewer, new Entry(next.ref(), ChangeAction.UPDATED, next.row().version(), changes));
        search.found(Set.of(next.row().id()));
        return new Recorded<>(next.row().shown());
    }

    private WholeProject written(WholeProject stored, ProjectDetails details, Known known) {
        return WholeProject.of(stored.row().written(details, known, clock.instant()), details, known);
    }

    Recording<Project> withdraw(Viewer viewer, ProjectId id, int expectedVersion) {
        return locking.locked(viewer, id, ChangeAction.WITHDRAWN, stored -> {
            if (stored.row().isWithdrawn()) {
                return new Recorded<>(stored.row().shown());
            }
            BigDecimal committed = projects.committed(id, DutchTime.today(clock));
            return committed.signum() > 0
                    ? Recording.refused(Problem.of("MONEY_COMMITTED", "id", Phrases.euros(committed)))
                    : locking.unlessChanged(
                            stored, expectedVersion, () -> turned(viewer, stored, ChangeAction.WITHDRAWN));
        });
    }

    Recording<Project> restore(Viewer viewer, ProjectId id, int expectedVersion) {
        return locking.locked(
                viewer,
                id,
                ChangeAction.RESTORED,
                stored -> stored.row().isWithdrawn()
                        ? locking.unlessChanged(
                                stored, expectedVersion, () -> turned(viewer, stored, ChangeAction.RESTORED))
                        : new Recorded<>(stored.row().shown()));
    }

    private Recording<Project> turned(Viewer viewer, WholeProject stored, ChangeAction action) {
        Instant now = clock.instant();
        WholeProject turned = stored.with(stored.row().withdrawn(action == ChangeAction.WITHDRAWN ? now : null, now));
        projects.update(stored, turned);
        changeLog.write(viewer, new Entry(turned.ref(), action, turned.row().version(), List.of()));
        search.found(Set.of(turned.row().id()));
        divisions.ofProject(turned.row().id());
        return new Recorded<>(turned.row().shown());
    }
}
