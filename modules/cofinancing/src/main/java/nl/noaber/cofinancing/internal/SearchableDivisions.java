package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.search.SearchType;
import nl.noaber.search.SearchableRecords;

/** Divisions of costs. */
@Singleton
final class SearchableDivisions implements SearchableRecords {

    private final Database database;
    private final DivisionSearch search;

    SearchableDivisions(Database database, DivisionSearch search) {
        this.database = database;
        this.search = search;
    }

    @Override
    public Set<SearchType> types() {
        return Set.of(SearchType.COST_DIVISION);
    }

    @Override
    public List<UUID> ids(SearchType type, UUID after, int most) {
        return database.sql("SELECT id FROM cost_division WHERE id > :after ORDER BY id LIMIT :most")
                .bind("after", after)
                .bind("most", most)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void putAgain(SearchType type, Set<UUID> ids) {
        search.found(ids.stream().map(CostDivisionId::new).toList());
    }
}
