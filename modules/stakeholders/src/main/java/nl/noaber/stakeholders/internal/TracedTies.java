package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.sql.Database;

/**
 * What the change log may tell of assessments and relations: their words to who may see them, as everywhere. That somebody
 * assessed whom, and when, is the auditor's to know; what the team thinks of somebody is not.
 */
@Singleton
final class TracedTies {

    private static final String ASSESSMENTS = """
        SELECT assessment.id
          FROM assessment
         WHERE assessment.id IN (:ids)
        """;

    private final Database database;

    TracedTies(Database database) {
        this.database = database;
    }

    Map<String, NodeLookup> lookups() {
        return Map.of("Assessment", new Traced(this::assessments), "Relation", new Traced(this::relations));
    }

    /** Those that the viewer may see, withdrawn ones included. */
    private List<UUID> assessments(Viewer viewer, Set<UUID> ids) {
        return database.sql(ASSESSMENTS)
                .append(AssessmentSight.of(viewer))
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
    }

    /** All of them for the team, none for others. */
    private List<UUID> relations(Viewer viewer, Set<UUID> ids) {
        return viewer.isTeam() ? List.copyOf(ids) : List.of();
    }

    private record Traced(BiFunction<Viewer, Set<UUID>, List<UUID>> seen) implements NodeLookup {

        @Override
        public Map<UUID, ?> byIds(Viewer viewer, Set<UUID> ids) {
            return seen.apply(viewer, ids).stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
        }

        @Override
        public Set<UUID> confidential(Viewer viewer, Set<UUID> ids) {
            Set<UUID> others = new HashSet<>(ids);
            seen.apply(viewer, ids).forEach(others::remove);
            return others;
        }
    }
}
