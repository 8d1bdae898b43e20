package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.Funding;
import nl.noaber.cofinancing.FundingFilter;
import nl.noaber.cofinancing.FundingGrouping;
import nl.noaber.cofinancing.FundingSums;
import nl.noaber.cofinancing.Fundings;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Adds up what things cost and what is given for them, in one statement that reads each line once. */
@Singleton
final class FundingReader implements Fundings {

    private static final String COST = """
              l.kind, SUM(l.indexed) AS cost, 0 AS sure, 0 AS likely, 0 AS hoped
         FROM project p
         JOIN cost_estimate e ON e.project_id = p.id AND e.number = p.estimate_number
         JOIN cost_estimate_line l ON l.estimate_id = e.id
        WHERE p.withdrawn_at IS NULL
        """;

    /** What was pledged or committed until a day that has passed counts for nothing. */
    private static final String CONTRIBUTIONS = """
              l.kind, 0 AS cost,
              SUM(CASE WHEN c.state = 'PAID'
                         OR c.state = 'COMMITTED' AND COALESCE(c.expires_on, :today) >= :today
                       THEN l.amount ELSE 0 END) AS sure,
              SUM(CASE WHEN c.state = 'PLEDGED' AND COALESCE(c.expires_on, :today) >= :today
                       THEN l.amount ELSE 0 END) AS likely,
              SUM(CASE WHEN c.state IN ('IDEA', 'REQUESTED') THEN l.amount ELSE 0 END) AS hoped
         FROM project p
         JOIN contribution c ON c.project_id = p.id
         JOIN contribution_line l ON l.contribution_id = c.id
        WHERE p.withdrawn_at IS NULL
          AND c.state NOT IN ('REFUSED', 'WITHDRAWN')
        """;

    private static final String KEYED = "GROUP BY group_id, group_year, l.kind";

    private final Database database;
    private final Clock clock;

    FundingReader(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is added up together. */
    private record Key(
            @Nullable UUID record,
            @Nullable Integer year,
            @Nullable CostKind kind) {}

    private record Cell(@Nullable UUID record, @Nullable Integer year, CostKind kind, FundingSums sums) {}

    @Override
    public Funding of(Viewer viewer, FundingGrouping grouping, FundingFilter filter) {
        List<Cell> cells = cells(viewer, costBy(grouping), givenBy(grouping), conditions(filter), filter.party());
        return funding(grouping, cells, cell -> new Key(cell.record(), cell.year(), kind(grouping, cell)));
    }

    private static @Nullable CostKind kind(FundingGrouping grouping, Cell cell) {
        return grouping == FundingGrouping.KIND ? cell.kind() : null;
    }

    @Override
    public Map<ProjectId, Funding> ofProjects(Viewer viewer, Set<ProjectId> projects) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        Fragment byProjectAndYear = sql -> sql.append("SELECT p.id AS group_id, l.year AS group_year,");
        Map<UUID, List<Cell>> cells = new HashMap<>();
        cells(
                        viewer,
                        byProjectAndYear,
                        byProjectAndYear,
                        sql -> sql.append("AND p.id IN (:projects)").bind("projects", projects),
                        null)
                .forEach(cell -> cells.computeIfAbsent(cell.record(), _ -> new ArrayList<>())
                        .add(cell));
        Map<ProjectId, Funding> fundings = new HashMap<>();
        cells.forEach((id, own) -> fundings.put(
                new ProjectId(id), funding(FundingGrouping.YEAR, own, cell -> new Key(null, cell.year(), null))));
        return fundings;
    }

    /** Of one party, or of all when that is null. */
    private List<Cell> cells(
            Viewer viewer, Fragment costBy, Fragment givenBy, Fragment conditions, @Nullable OrganisationId party) {
        return database.sql("")
                .append(costBy)
                .append(COST)
                .append(Sight.of(viewer))
                .append(conditions)
                .append(party == null ? Fragment.NOTHING : sql -> sql.append("AND FALSE"))
                .append(KEYED)
                .append("UNION ALL")
                .append(givenBy)
                .append(CONTRIBUTIONS)
                .bind("today", DutchTime.today(clock))
                .append(Sight.of(viewer))
                .append(Sight.ofContributionsToSeen(viewer))
                .append(conditions)
                .appendIfSet("AND c.party_id = :party", "party", party)
                .append(KEYED)
                .list(FundingReader::cell);
    }

    private static Cell cell(Row row) {
        return new Cell(
                row.uuidOrNull("group_id"),
                row.numberOrNull("group_year"),
                row.choice("kind", CostKind.class),
                new FundingSums(row.decimal("cost"), row.decimal("sure"), row.decimal("likely"), row.decimal("hoped")));
    }

    private interface Keying {
        Key of(Cell cell);
    }

    private static Funding funding(FundingGrouping grouping, List<Cell> cells, Keying keying) {
        Map<Key, Map<CostKind, FundingSums>> sums = new LinkedHashMap<>();
        cells.forEach(cell -> sums.computeIfAbsent(keying.of(cell), _ -> new EnumMap<>(CostKind.class))
                .merge(cell.kind(), cell.sums(), FundingSums::plus));
        return new Funding(
                grouping,
                sums.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .sorted(Funding.order(grouping))
                        .toList());
    }

    private static Funding.Row row(Key key, Map<CostKind, FundingSums> kinds) {
        return new Funding.Row(key.record(), key.year(), key.kind(), kinds);
    }

    private static Fragment conditions(FundingFilter filter) {
        return sql -> sql.appendIfSet("AND p.programme_id = :programme", "programme", filter.programme())
                .appendIfSet("AND p.challenge_id = :challenge", "challenge", filter.challenge())
                .appendIfSet("AND p.id = :project", "project", filter.project())
                .appendIfSet("AND l.year >= :fromYear", "fromYear", filter.fromYear())
                .appendIfSet("AND l.year <= :untilYear", "untilYear", filter.untilYear());
    }

    /** A cost is nobody's. */
    private static Fragment costBy(FundingGrouping grouping) {
        return grouping == FundingGrouping.PARTY
                ? sql -> sql.append("SELECT NULL AS group_id, NULL AS group_year,")
                : by(grouping);
    }

    private static Fragment givenBy(FundingGrouping grouping) {
        return grouping == FundingGrouping.PARTY
                ? sql -> sql.append("SELECT c.party_id AS group_id, NULL AS group_year,")
                : by(grouping);
    }

    private static Fragment by(FundingGrouping grouping) {
        return switch (grouping) {
            case PROJECT -> sql -> sql.append("SELECT p.id AS group_id, NULL AS group_year,");
            case CHALLENGE -> sql -> sql.append("SELECT p.challenge_id AS group_id, NULL AS group_year,");
            case PROGRAMME -> sql -> sql.append("SELECT p.programme_id AS group_id, NULL AS group_year,");
            case YEAR -> sql -> sql.append("SELECT NULL AS group_id, l.year AS group_year,");
            case PARTY, KIND -> sql -> sql.append("SELECT NULL AS group_id, NULL AS group_year,");
        };
    }
}
