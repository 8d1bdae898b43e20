package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteChange;
import nl.noaber.agenda.AgendaRouteDetails;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.NewAgendaRoute;
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

/** Plans routes, each once however often it is sent, and changes them. */
@Singleton
final class RouteWriting {

    private final RouteReader reader;
    private final RouteRepository routes;
    private final RouteLookups lookups;
    private final RouteRefusals refusals;
    private final RouteSearch search;
    private final Collisions collisions;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    RouteWriting(
            RouteReader reader,
            RouteRepository routes,
            RouteLookups lookups,
            RouteRefusals refusals,
            RouteSearch search,
            Collisions collisions,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.routes = routes;
        this.lookups = lookups;
        this.refusals = refusals;
        this.search = search;
        this.collisions = collisions;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<AgendaRoute> plan(Viewer viewer, NewAgendaRoute sent) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, sent.id(), ChangeAction.CREATED);
        }
        NewAgendaRoute given = new NewAgendaRoute(sent.id(), TidyRoute.of(sent.details()));
        return transactions.retrying(() -> routes.whole(given.id())
                .map(there -> again(viewer, given, there))
                .orElseGet(() -> planNew(viewer, given)));
    }

    private Recording<AgendaRoute> planNew(Viewer viewer, NewAgendaRoute given) {
        RouteKnown known = lookups.of(viewer, List.of(given.details()));
        List<Problem> problems = RouteRules.problems(given.details(), null, known);
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        lookups.hold(given.details(), known);
        WholeRoute route =
                WholeRoute.of(RouteRow.fresh(viewer, given, clock.instant()), TidyRoute.of(given.details(), known));
        if (!routes.insertIfAbsent(route)) {
            return again(viewer, given, routes.whole(given.id()).orElseThrow());
        }
        changeLog.write(
                viewer,
                new Entry(
                        route.ref(),
                        ChangeAction.CREATED,
                        1,
                        FieldChange.between(Map.of(), new RouteFields(known).of(route))));
        search.found(Set.of(given.id()));
        return new Recorded<>(route.row().shown());
    }

    /** Sent again by who planned it, it is that; another's is not to be touched, and nothing else to be lost. */
    private Recording<AgendaRoute> again(Viewer viewer, NewAgendaRoute given, WholeRoute there) {
        return there.row().createdBy().equals(viewer.userId()) && isRepeated(viewer, given, there)
                ? new Recorded<>(there.row().shown())
                : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    private boolean isRepeated(Viewer viewer, NewAgendaRoute given, WholeRoute there) {
        RouteKnown known = lookups.of(viewer, List.of(given.details(), there.details()));
        Instant then = there.row().createdAt();
        WholeRoute sent = WholeRoute.of(RouteRow.fresh(viewer, given, then), TidyRoute.of(given.details(), known));
        RouteFields fields = new RouteFields(known);
        return there.details().equals(sent.details())
                || (!fields.of(there).equals(fields.of(sent))
                        && collisions.isRepeated(there.ref(), fields.of(there), fields.of(sent)));
    }

    /** On top of what others changed meanwhile, unless that is the same. */
    Recording<AgendaRoute> update(Viewer viewer, AgendaRouteId id, int expectedVersion, AgendaRouteChange change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, id, ChangeAction.UPDATED);
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).isEmpty()
                ? refusals.notFound(viewer, id, ChangeAction.UPDATED)
                : locked(viewer, id, expectedVersion, change));
    }

    private Recording<AgendaRoute> locked(
            Viewer viewer, AgendaRouteId id, int expectedVersion, AgendaRouteChange change) {
        WholeRoute stored = routes.locked(id).orElseThrow();
        return Collisions.fromTheFuture(stored.row().version(), expectedVersion)
                .map(Recording::<AgendaRoute>refused)
                .orElseGet(() -> onTop(viewer, stored, expectedVersion, change));
    }

    private Recording<AgendaRoute> onTop(
            Viewer viewer, WholeRoute stored, int expectedVersion, AgendaRouteChange change) {
        if (stored.row().isWithdrawn()) {
            return Recording.refused(Problem.of("ROUTE_WITHDRAWN", "id"));
        }
        AgendaRouteDetails wanted = TidyRoute.of(change.over(stored.details()));
        RouteKnown known = lookups.of(viewer, List.of(stored.details(), wanted));
        List<Problem> problems = RouteRules.problems(wanted, stored.details(), known);
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        Collisions.Found collided = collisions.find(
                stored.ref(),
                stored.row().version(),
                expectedVersion,
                new RouteFields(known).of(written(stored, change, known), change.fields()));
        return collided.conflict()
                .<Recording<AgendaRoute>>map(
                        conflict -> new Conflicting<>(stored.row().shown(), conflict))
                .orElseGet(() -> store(viewer, stored, change.without(collided.untouched()), known));
    }

    private Recording<AgendaRoute> store(Viewer viewer, WholeRoute stored, AgendaRouteChange change, RouteKnown known) {
        WholeRoute next = written(stored, change, known);
        if (next.details().equals(stored.details())) {
            return new Recorded<>(stored.row().shown());
        }
        lookups.hold(next.details(), known);
        routes.update(next);
        changeLog.write(
                viewer,
                new Entry(
                        next.ref(),
                        ChangeAction.UPDATED,
                        next.row().version(),
                        new RouteFields(known).between(stored, next)));
        search.found(Set.of(next.row().id()));
        return new Recorded<>(next.row().shown());
    }

    private WholeRoute written(WholeRoute stored, AgendaRouteChange change, RouteKnown known) {
        AgendaRouteDetails details = TidyRoute.of(change.over(stored.details()), known);
        return WholeRoute.of(stored.row().written(details, clock.instant()), details);
    }
}
