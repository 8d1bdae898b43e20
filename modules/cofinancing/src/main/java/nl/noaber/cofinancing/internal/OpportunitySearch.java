package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;

/** Makes funding opportunities findable as they are in the open transaction. */
@Singleton
final class OpportunitySearch {

    private final Database database;
    private final SearchIndex search;

    OpportunitySearch(Database database, SearchIndex search) {
        this.database = database;
        this.search = search;
    }

    private record Found(OpportunityRow row, String scheme) {
        static Found read(Row row) {
            return new Found(OpportunityRow.read(row), row.text("scheme_name"));
        }
    }

    private record Shared(UUID opportunity, UUID principal) {}

    void found(Collection<FundingOpportunityId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<UUID, Set<UUID>> audiences = audiences(ids);
        List<Found> rows = database.sql("SELECT")
                .append(OpportunityRow.COLUMNS)
                .append(", s.name AS scheme_name FROM funding_opportunity o")
                .append("JOIN funding_scheme s ON s.id = o.scheme_id WHERE o.id IN (:ids)")
                .bind("ids", ids)
                .list(Found::read);
        search.put(rows.stream()
                .map(found ->
                        document(found, audiences.getOrDefault(found.row().id().value(), Set.of())))
                .toList());
    }

    private Map<UUID, Set<UUID>> audiences(Collection<FundingOpportunityId> ids) {
        Map<UUID, Set<UUID>> audiences = new HashMap<>();
        database.sql("SELECT record_id, principal_id FROM funding_opportunity_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .list(row -> new Shared(row.uuid("record_id"), row.uuid("principal_id")))
                .forEach(shared -> audiences
                        .computeIfAbsent(shared.opportunity(), _ -> new HashSet<>())
                        .add(shared.principal()));
        return audiences;
    }

    /** Without the next step, which is the team's. */
    private static SearchDocument document(Found found, Set<UUID> audience) {
        OpportunityRow row = found.row();
        return new SearchDocument(
                SearchType.FUNDING_OPPORTUNITY,
                row.id().value(),
                row.written().title(),
                found.scheme(),
                List.of(),
                Stream.of(row.written().applicants(), row.written().conditions())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining("\n")),
                DutchTime.day(row.kept().updatedAt()),
                row.written().visibility(),
                audience,
                row.isWithdrawn());
    }
}
