package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.RouteStepDetails;
import nl.noaber.kernel.sql.Database;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;

/** Reads whole routes to change them, and writes them. */
@Singleton
final class RouteRepository {

    private final Database database;

    RouteRepository(Database database) {
        this.database = database;
    }

    private record Named(AgendaRouteId recordId, OrganisationId principalId) {}

    private record About(AgendaRouteId routeId, ChallengeId challengeId) {}

    private record Dependency(AgendaRouteId routeId, int number, int follows, int days) {}

    private record Alternative(AgendaRouteId routeId, int number, MeetingId meetingId) {}

    /** The whole of it, whoever may see it. */
    Optional<WholeRoute> whole(AgendaRouteId id) {
        return database.sql("SELECT")
                .append(RouteRow.COLUMNS)
                .append("FROM agenda_route r WHERE r.id = :id")
                .bind("id", id)
                .single(RouteRow::read)
                .map(this::whole);
    }

    /** The whole of it, which nobody else changes until the open transaction ends. */
    Optional<WholeRoute> locked(AgendaRouteId id) {
        lock(List.of(id.value()));
        return whole(id);
    }

    /** Nobody else changes these until the open transaction ends. */
    void lock(Collection<UUID> ids) {
        database.sql("SELECT id FROM agenda_route WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
    }

    private WholeRoute whole(RouteRow row) {
        List<OrganisationId> shared = database.sql(
                        "SELECT principal_id FROM agenda_route_audience WHERE record_id = :id")
                .bind("id", row.id())
                .list(found -> found.id("principal_id", OrganisationId::new));
        List<ChallengeId> challenges = database.sql(
                        "SELECT challenge_id FROM agenda_route_challenge WHERE route_id = :id")
                .bind("id", row.id())
                .list(found -> found.id("challenge_id", ChallengeId::new));
        return new WholeRoute(row, new HashSet<>(shared), new HashSet<>(challenges), steps(row.id()));
    }

    private List<RouteStepDetails> steps(AgendaRouteId id) {
        RouteEdges edges = RouteEdges.read(database, List.of(id));
        return database
                .sql("SELECT")
                .append(RouteStepRow.COLUMNS)
                .append("FROM agenda_route_step step WHERE step.route_id = :id ORDER BY step.number")
                .bind("id", id)
                .list(RouteStepRow::read)
                .stream()
                .map(step -> step.details(edges.alternatives(id, step.number()), edges.follows(id, step.number())))
                .toList();
    }

    /**
     * Inserts it, unless its id is there already.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(WholeRoute route) {
        boolean inserted = database.sql("""
            INSERT INTO agenda_route (id, title, lead_id, owner_id, visibility, version, created_at, created_by,
                   created_by_name, updated_at, withdrawn_at)
            VALUES (:id, :title, :leadId, :ownerId, :visibility, :version, :createdAt, :createdBy,
                   :createdByName, :updatedAt, :withdrawnAt)
            """).bindAll(route.row()).insertIfAbsent();
        if (inserted) {
            putBeside(route);
        }
        return inserted;
    }

    void update(WholeRoute route) {
        database.sql("""
            UPDATE agenda_route
               SET title = :title, lead_id = :leadId, owner_id = :ownerId, visibility = :visibility,
                   version = :version, updated_at = :updatedAt
             WHERE id = :id
            """).bindAll(route.row()).update();
        clear(route.row().id());
        putBeside(route);
    }

    /** Whether it is there for all who may see it. */
    void turn(RouteRow row) {
        database.sql("""
            UPDATE agenda_route
               SET withdrawn_at = :withdrawnAt, version = :version, updated_at = :updatedAt
             WHERE id = :id
            """).bindAll(row).update();
    }

    private void clear(AgendaRouteId id) {
        database.sql("DELETE FROM agenda_route_audience WHERE record_id = :id")
                .bind("id", id)
                .update();
        database.sql("DELETE FROM agenda_route_challenge WHERE route_id = :id")
                .bind("id", id)
                .update();
        database.sql("DELETE FROM agenda_route_dependency WHERE route_id = :id")
                .bind("id", id)
                .update();
        database.sql("DELETE FROM agenda_route_alternative WHERE route_id = :id")
                .bind("id", id)
                .update();
        database.sql("DELETE FROM agenda_route_step WHERE route_id = :id")
                .bind("id", id)
                .update();
    }

    private void putBeside(WholeRoute route) {
        AgendaRouteId id = route.row().id();
        database.sql("INSERT INTO agenda_route_audience (record_id, principal_id) VALUES (:recordId, :principalId)")
                .updateEach(route.sharedWith().stream()
                        .map(one -> new Named(id, one))
                        .toList());
        database.sql("INSERT INTO agenda_route_challenge (route_id, challenge_id) VALUES (:routeId, :challengeId)")
                .updateEach(route.challenges().stream()
                        .map(one -> new About(id, one))
                        .toList());
        List<RouteStepRow> steps = new ArrayList<>();
        List<Dependency> dependencies = new ArrayList<>();
        List<Alternative> alternatives = new ArrayList<>();
        route.steps().forEach(step -> {
            int number = steps.size() + 1;
            steps.add(RouteStepRow.of(id, number, step));
            step.follows().forEach(one -> dependencies.add(new Dependency(id, number, one.step(), one.days())));
            step.alternatives().forEach(one -> alternatives.add(new Alternative(id, number, one)));
        });
        database.sql("""
            INSERT INTO agenda_route_step (route_id, number, title, yields, body_id, meeting_id, first_day, last_day,
                   exactness, no_later_than, no_later_reason)
            VALUES (:routeId, :number, :title, :yields, :bodyId, :meetingId, :firstDay, :lastDay,
                   :exactness, :noLaterThan, :noLaterReason)
            """).updateEach(steps);
        database.sql("""
            INSERT INTO agenda_route_dependency (route_id, number, follows, days)
            VALUES (:routeId, :number, :follows, :days)
            """).updateEach(dependencies);
        database.sql("""
            INSERT INTO agenda_route_alternative (route_id, number, meeting_id)
            VALUES (:routeId, :number, :meetingId)
            """).updateEach(alternatives);
    }
}
