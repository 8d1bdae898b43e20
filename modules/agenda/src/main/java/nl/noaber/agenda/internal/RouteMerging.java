package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Audience;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.Mergeable;
import nl.noaber.stakeholders.Merging;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.StakeholderId;

/** Shares with one organisation the routes that are shared with another, when the two turn out to be one. */
@Singleton
final class RouteMerging implements Mergeable {

    private static final String SHARED = "agendaRoutesShared";

    /** Said of a route that was shared with both. */
    private static final String BOTH = "both";

    private static final Audience AUDIENCE = Audience.of("agenda_route_audience");

    private final Database database;
    private final RouteSearch search;

    RouteMerging(Database database, RouteSearch search) {
        this.database = database;
        this.search = search;
    }

    @Override
    public Set<String> sorts() {
        return Set.of(SHARED);
    }

    @Override
    public Map<String, Integer> count(Viewer viewer, StakeholderId absorb) {
        return Map.of(SHARED, (int) database.sql("""
            SELECT COUNT(*)
              FROM agenda_route_audience shared
              JOIN agenda_route r ON r.id = shared.record_id
             WHERE shared.principal_id = :id
            """)
                .bind("id", absorb)
                .append(RouteSight.of(viewer))
                .count());
    }

    @Override
    public Fragment seen(Viewer viewer) {
        return sql -> sql.append("""
            AND (moved.sort <> 'agendaRoutesShared'
                 OR EXISTS (SELECT 1 FROM agenda_route r WHERE r.id = moved.record_id
            """).append(RouteSight.of(viewer)).append("))");
    }

    @Override
    public List<Moved> move(Viewer viewer, Merging merging) {
        if (!(merging.absorb() instanceof OrganisationId absorb) || !(merging.keep() instanceof OrganisationId keep)) {
            return List.of();
        }
        List<Moved> moved = AUDIENCE.move(database, absorb, keep).entrySet().stream()
                .map(record -> new Moved(SHARED, record.getKey(), record.getValue() ? BOTH : null))
                .toList();
        search.found(routes(moved));
        return moved;
    }

    /** With both where it was shared with both, as long as it still is with the one that stayed. */
    @Override
    public void putBack(Viewer viewer, Merging merging, List<Moved> moved) {
        if (merging.absorb() instanceof OrganisationId absorb && merging.keep() instanceof OrganisationId keep) {
            List<Moved> shared =
                    moved.stream().filter(one -> one.sort().equals(SHARED)).toList();
            AUDIENCE.putBack(
                    database,
                    absorb,
                    keep,
                    shared.stream().map(Moved::recordId).toList(),
                    shared.stream()
                            .filter(one -> !BOTH.equals(one.detail()))
                            .map(Moved::recordId)
                            .toList());
            search.found(routes(shared));
        }
    }

    private static List<AgendaRouteId> routes(List<Moved> moved) {
        return moved.stream().map(one -> new AgendaRouteId(one.recordId())).toList();
    }
}
