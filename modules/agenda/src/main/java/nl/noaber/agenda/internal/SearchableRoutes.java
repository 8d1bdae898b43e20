package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.search.SearchType;
import nl.noaber.search.SearchableRecords;

/** Routes. */
@Singleton
final class SearchableRoutes implements SearchableRecords {

    private final Database database;
    private final RouteSearch search;

    SearchableRoutes(Database database, RouteSearch search) {
        this.database = database;
        this.search = search;
    }

    @Override
    public Set<SearchType> types() {
        return Set.of(SearchType.AGENDA_ROUTE);
    }

    @Override
    public List<UUID> ids(SearchType type, UUID after, int most) {
        return database.sql("SELECT id FROM agenda_route WHERE id > :after ORDER BY id LIMIT :most")
                .bind("after", after)
                .bind("most", most)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void putAgain(SearchType type, Set<UUID> ids) {
        search.found(ids.stream().map(AgendaRouteId::new).toList());
    }
}
