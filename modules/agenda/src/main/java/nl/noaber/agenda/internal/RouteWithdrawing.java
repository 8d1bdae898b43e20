package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Collisions;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** Takes routes away that are not followed any more, and brings them back. */
@Singleton
final class RouteWithdrawing {

    private final RouteReader reader;
    private final RouteRepository routes;
    private final RouteRefusals refusals;
    private final RouteSearch search;
    private final Collisions collisions;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    RouteWithdrawing(
            RouteReader reader,
            RouteRepository routes,
            RouteRefusals refusals,
            RouteSearch search,
            Collisions collisions,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.routes = routes;
        this.refusals = refusals;
        this.search = search;
        this.collisions = collisions;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<AgendaRoute> withdraw(Viewer viewer, AgendaRouteId id, int expectedVersion, @Nullable String reason) {
        Reason why = Reason.of(reason);
        return locked(viewer, id, expectedVersion, ChangeAction.WITHDRAWN, stored -> {
            if (stored.row().isWithdrawn()) {
                return new Recorded<>(stored.row().shown());
            }
            List<Problem> problems = why.problems();
            return problems.isEmpty()
                    ? turned(viewer, stored, expectedVersion, ChangeAction.WITHDRAWN, why.changes())
                    : new Refused<>(problems);
        });
    }

    Recording<AgendaRoute> restore(Viewer viewer, AgendaRouteId id, int expectedVersion) {
        return locked(
                viewer,
                id,
                expectedVersion,
                ChangeAction.RESTORED,
                stored -> stored.row().isWithdrawn()
                        ? turned(viewer, stored, expectedVersion, ChangeAction.RESTORED, List.of())
                        : new Recorded<>(stored.row().shown()));
    }

    private Recording<AgendaRoute> locked(
            Viewer viewer,
            AgendaRouteId id,
            int expectedVersion,
            ChangeAction action,
            Function<WholeRoute, Recording<AgendaRoute>> change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, id, action);
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).isEmpty()
                ? refusals.notFound(viewer, id, action)
                : inVersion(routes.locked(id).orElseThrow(), expectedVersion, change));
    }

    private static Recording<AgendaRoute> inVersion(
            WholeRoute stored, int expectedVersion, Function<WholeRoute, Recording<AgendaRoute>> change) {
        return Collisions.fromTheFuture(stored.row().version(), expectedVersion)
                .map(Recording::<AgendaRoute>refused)
                .orElseGet(() -> change.apply(stored));
    }

    private Recording<AgendaRoute> turned(
            Viewer viewer, WholeRoute stored, int expectedVersion, ChangeAction action, List<FieldChange> why) {
        return collisions
                .whole(stored.ref(), stored.row().version(), expectedVersion)
                .<Recording<AgendaRoute>>map(
                        conflict -> new Conflicting<>(stored.row().shown(), conflict))
                .orElseGet(() -> {
                    Instant now = clock.instant();
                    RouteRow turned = stored.row().turned(now, action == ChangeAction.WITHDRAWN ? now : null);
                    routes.turn(turned);
                    search.found(Set.of(turned.id()));
                    changeLog.write(viewer, new Entry(stored.ref(), action, turned.version(), why));
                    return new Recorded<>(turned.shown());
                });
    }
}
