package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import org.jspecify.annotations.Nullable;

/** Makes routes findable as they are in the open transaction, by what they share with whoever sees them. */
@Singleton
final class RouteSearch {

    private static final int LONGEST_SUBTITLE = 200;

    private final Database database;
    private final SearchIndex search;

    RouteSearch(Database database, SearchIndex search) {
        this.database = database;
        this.search = search;
    }

    private record Said(String title, @Nullable String yields) {
        static Said read(Row row) {
            return new Said(row.text("title"), row.textOrNull("yields"));
        }
    }

    void found(Collection<AgendaRouteId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<AgendaRouteId, List<UUID>> audiences = database.sql(
                        "SELECT record_id, principal_id FROM agenda_route_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .group(row -> row.id("record_id", AgendaRouteId::new), row -> row.uuid("principal_id"));
        Map<AgendaRouteId, List<Said>> steps =
                database.sql("""
                    SELECT route_id, title, yields FROM agenda_route_step WHERE route_id IN (:ids) ORDER BY route_id, number
                    """).bind("ids", ids).group(row -> row.id("route_id", AgendaRouteId::new), Said::read);
        List<RouteRow> rows = database.sql("SELECT")
                .append(RouteRow.COLUMNS)
                .append("FROM agenda_route r WHERE r.id IN (:ids)")
                .bind("ids", ids)
                .list(RouteRow::read);
        search.put(rows.stream()
                .map(row -> document(
                        row,
                        steps.getOrDefault(row.id(), List.of()),
                        new HashSet<>(audiences.getOrDefault(row.id(), List.of()))))
                .toList());
    }

    private static SearchDocument document(RouteRow row, List<Said> steps, Set<UUID> audience) {
        return new SearchDocument(
                SearchType.AGENDA_ROUTE,
                row.id().value(),
                row.title(),
                subtitle(steps),
                List.of(),
                steps.stream()
                        .flatMap(step -> step.yields() == null
                                ? Stream.of(step.title())
                                : Stream.of(step.title(), step.yields()))
                        .collect(Collectors.joining("\n")),
                null,
                row.visibility(),
                audience,
                row.isWithdrawn());
    }

    private static String subtitle(List<Said> steps) {
        String all = steps.stream().map(Said::title).collect(Collectors.joining(" → "));
        return all.codePointCount(0, all.length()) <= LONGEST_SUBTITLE
                ? all
                : all.substring(0, all.offsetByCodePoints(0, LONGEST_SUBTITLE - 1)) + "…";
    }
}
