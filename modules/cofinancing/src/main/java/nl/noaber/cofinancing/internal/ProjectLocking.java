package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Collisions;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

/** Opens the transaction of a change to a project that the viewer may see, and locks it. */
@Singleton
final class ProjectLocking {

    private final ProjectReader reader;
    private final ProjectRepository projects;
    private final Collisions collisions;
    private final Refusals refusals;
    private final Transactions transactions;

    ProjectLocking(
            ProjectReader reader,
            ProjectRepository projects,
            Collisions collisions,
            Refusals refusals,
            Transactions transactions) {
        this.reader = reader;
        this.projects = projects;
        this.collisions = collisions;
        this.refusals = refusals;
        this.transactions = transactions;
    }

    Recording<Project> locked(
            Viewer viewer, ProjectId id, ChangeAction action, Function<WholeProject, Recording<Project>> change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(Project.TYPE, id), action);
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).isEmpty()
                ? refusals.notFound(viewer, id, action, "id")
                : change.apply(projects.locked(id).orElseThrow()));
    }

    /** One that was not withdrawn, in a version that was there already. */
    Recording<Project> there(
            Viewer viewer, ProjectId id, int expectedVersion, Function<WholeProject, Recording<Project>> change) {
        return locked(
                viewer,
                id,
                ChangeAction.UPDATED,
                stored -> stored.row().isWithdrawn()
                        ? Recording.refused(Problem.of("WITHDRAWN", "id"))
                        : fromTheFuture(stored, expectedVersion).orElseGet(() -> change.apply(stored)));
    }

    Recording<Project> unlessChanged(WholeProject stored, int expectedVersion, Supplier<Recording<Project>> work) {
        return fromTheFuture(stored, expectedVersion)
                .orElseGet(() -> collisions
                        .whole(stored.ref(), stored.row().version(), expectedVersion)
                        .<Recording<Project>>map(
                                conflict -> new Conflicting<>(stored.row().shown(), conflict))
                        .orElseGet(work));
    }

    private static Optional<Recording<Project>> fromTheFuture(WholeProject stored, int expectedVersion) {
        return Collisions.fromTheFuture(stored.row().version(), expectedVersion)
                .map(problem -> Recording.<Project>refused(problem));
    }
}
