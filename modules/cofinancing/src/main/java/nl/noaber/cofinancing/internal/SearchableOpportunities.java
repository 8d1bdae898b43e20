package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.search.SearchType;
import nl.noaber.search.SearchableRecords;

/** Funding opportunities. */
@Singleton
final class SearchableOpportunities implements SearchableRecords {

    private final Database database;
    private final OpportunitySearch search;

    SearchableOpportunities(Database database, OpportunitySearch search) {
        this.database = database;
        this.search = search;
    }

    @Override
    public Set<SearchType> types() {
        return Set.of(SearchType.FUNDING_OPPORTUNITY);
    }

    @Override
    public List<UUID> ids(SearchType type, UUID after, int most) {
        return database.sql("SELECT id FROM funding_opportunity WHERE id > :after ORDER BY id LIMIT :most")
                .bind("after", after)
                .bind("most", most)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void putAgain(SearchType type, Set<UUID> ids) {
        search.found(ids.stream().map(FundingOpportunityId::new).toList());
    }
}
