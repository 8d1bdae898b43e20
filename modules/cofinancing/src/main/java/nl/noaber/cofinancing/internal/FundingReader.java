package nl.noaber.cofinancing.internal;

import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.Funding;
import nl.noaber.cofinancing.FundingChanges;
import nl.noaber.cofinancing.FundingFilter;
import nl.noaber.cofinancing.FundingGrouping;
import nl.noaber.cofinancing.Fundings;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.kernel.sql.VisibilityRule;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what things cost and what is given for them, in one statement: of the totals, where it matters which project, of the
 * tally, or where it matters who gives, of the contributions themselves.
 */
@Singleton
final class FundingReader implements Fundings {

    /** What was pledged or committed until a day that has passed counts for nothing. */
    private static final String TALLIED = """
              l.kind, SUM(l.cost) AS cost,
              SUM(CASE WHEN l.until >= :today THEN l.sure ELSE 0 END) AS sure,
              SUM(CASE WHEN l.until >= :today THEN l.likely ELSE 0 END) AS likely, 0 AS surplus, 0 AS doubtful,
        """;

    private static final String OF_TOTAL = """
         FROM funding_total l
        WHERE l.visibility IN (:viewerOpen)
          AND (l.cost <> 0 OR l.sure <> 0 OR l.likely <> 0 OR l.hoped <> 0)
        """;

    private static final String OF_TALLY = """
         FROM project p
         JOIN funding_tally l ON l.project_id = p.id
        WHERE p.withdrawn_at IS NULL
        """;

    /** What is negotiated is not in what others see of the tally; their own is. */
    private static final String NEGOTIATED = """
              l.kind, 0 AS cost, 0 AS sure, 0 AS likely, 0 AS surplus, 0 AS doubtful, SUM(l.amount) AS hoped
         FROM project p
         JOIN contribution c ON c.project_id = p.id
         JOIN contribution_line l ON l.contribution_id = c.id
        WHERE p.withdrawn_at IS NULL
          AND c.state IN ('IDEA', 'REQUESTED')
        """;

    private static final String COST = """
              l.kind, SUM(l.cost) AS cost, 0 AS sure, 0 AS likely, 0 AS surplus, 0 AS doubtful, 0 AS hoped
         FROM project p
         JOIN funding_tally l ON l.project_id = p.id
        WHERE p.withdrawn_at IS NULL
        """;

    private static final String CONTRIBUTIONS = """
              l.kind, 0 AS cost,
              SUM(CASE WHEN c.state = 'PAID'
                         OR c.state = 'COMMITTED' AND COALESCE(c.expires_on, :today) >= :today
                       THEN l.amount ELSE 0 END) AS sure,
              SUM(CASE WHEN c.state = 'PLEDGED' AND COALESCE(c.expires_on, :today) >= :today
                       THEN l.amount ELSE 0 END) AS likely,
              0 AS surplus, 0 AS doubtful,
              SUM(CASE WHEN c.state IN ('IDEA', 'REQUESTED') THEN l.amount ELSE 0 END) AS hoped
         FROM project p
         JOIN contribution c ON c.project_id = p.id
         JOIN contribution_line l ON l.contribution_id = c.id
        WHERE p.withdrawn_at IS NULL
          AND c.state NOT IN ('REFUSED', 'WITHDRAWN')
        """;

    /** What projects have above their own cost over the years that are asked. A party has no cost. */
    private static final String SURPLUS = """
              l.kind, 0 AS cost, 0 AS sure, 0 AS likely, SUM(l.surplus) AS surplus, 0 AS doubtful, 0 AS hoped
         FROM project p
         JOIN (SELECT l.project_id, l.kind,
                      SUM(CASE WHEN l.until >= :today THEN l.sure ELSE 0 END) - SUM(l.cost) AS surplus
        """;

    /** Over all years only few projects can have any: those are kept. */
    private static final String IN_ALL = """
                 FROM funding_surplus o
                 JOIN funding_tally l ON l.project_id = o.project_id AND l.kind = o.kind
        """;

    private static final String IN_YEARS = "FROM funding_tally l WHERE TRUE";

    private static final String SURPLUS_OF_PROJECT = """
                GROUP BY l.project_id, l.kind) l ON l.project_id = p.id
        WHERE p.withdrawn_at IS NULL
          AND l.surplus > 0
        """;

    /** What counts, however certain, although a condition of it failed: the few of which an index knows that. */
    private static final String DOUBTFUL = """
              l.kind, 0 AS cost, 0 AS sure, 0 AS likely, 0 AS surplus, SUM(l.amount) AS doubtful, 0 AS hoped
         FROM contribution c
         JOIN project p ON p.id = c.project_id
         JOIN contribution_line l ON l.contribution_id = c.id
        WHERE c.condition_failed
          AND p.withdrawn_at IS NULL
        """;

    private static final String KEYED = "GROUP BY of_project, of_challenge, of_programme, of_party, of_year, l.kind";

    private final Database database;
    private final FundingChangeReader changes;
    private final Clock clock;

    FundingReader(Database database, FundingChangeReader changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public FundingChanges changes(
            Viewer viewer, LocalDate since, @Nullable ProgrammeId programme, @Nullable ChallengeId challenge) {
        return new FundingChanges(
                since, changes.changes(viewer, new FundingChangeReader.Wanted(since, programme, challenge)));
    }

    @Override
    public Map<FundingGrouping, Funding> of(Viewer viewer, Set<FundingGrouping> groupings, FundingFilter filter) {
        Fragment conditions = conditions(filter);
        List<FundingCell> cells;
        if (groupings.contains(FundingGrouping.PARTY) || filter.party() != null) {
            cells = byParty(viewer, groupings, filter, conditions);
        } else if (groupings.contains(FundingGrouping.PROJECT) || filter.project() != null) {
            cells = tallied(
                    viewer,
                    groupings,
                    conditions,
                    sql -> sql.append(surplus(viewer, groupings, filter))
                            .append(doubtful(viewer, groupings, conditions)));
        } else {
            cells = totalled(viewer, groupings, filter, conditions);
        }
        Map<FundingGrouping, Funding> fundings = new EnumMap<>(FundingGrouping.class);
        groupings.forEach(grouping -> fundings.put(grouping, FundingCell.together(grouping, cells)));
        return fundings;
    }

    @Override
    public Map<ProjectId, Funding> ofProjects(Viewer viewer, Set<ProjectId> projects) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        Map<ProjectId, Funding> fundings = new HashMap<>();
        Set<FundingGrouping> byYear = Set.of(FundingGrouping.PROJECT, FundingGrouping.YEAR);
        Fragment these = sql -> sql.append("AND p.id IN (:projects)").bind("projects", projects);
        tallied(viewer, byYear, these, doubtful(viewer, byYear, these)).stream()
                .collect(Collectors.groupingBy(cell -> new ProjectId(Objects.requireNonNull(cell.project()))))
                .forEach((id, own) -> fundings.put(id, FundingCell.together(FundingGrouping.YEAR, own)));
        return fundings;
    }

    /** All that the viewer sees without being named with it comes of the totals; of the others each is added up. */
    private List<FundingCell> totalled(
            Viewer viewer, Set<FundingGrouping> groupings, FundingFilter filter, Fragment conditions) {
        return database.sql("")
                .append(totalKeys(groupings))
                .append(TALLIED)
                .append(hoped(viewer))
                .append(OF_TOTAL)
                .bind("viewerOpen", VisibilityRule.open(viewer))
                .appendIfSet("AND l.programme_id = :programme", "programme", filter.programme())
                .appendIfSet("AND l.challenge_id = :challenge", "challenge", filter.challenge())
                .append(filter.withoutChallenge() ? "AND l.challenge_id IS NULL" : "")
                .append(years(filter))
                .append(KEYED)
                .append("UNION ALL")
                .append(tallies(
                        viewer,
                        groupings,
                        sql -> sql.append("AND p.visibility IN (:viewerNamed)")
                                .bind("viewerNamed", VisibilityRule.onlyNamed(viewer))
                                .append(conditions)))
                .append(own(viewer, groupings, conditions))
                .append(surplus(viewer, groupings, filter))
                .append(doubtful(viewer, groupings, conditions))
                .list(FundingCell::read);
    }

    private List<FundingCell> tallied(
            Viewer viewer, Set<FundingGrouping> groupings, Fragment conditions, Fragment beside) {
        return database.sql("")
                .append(tallies(viewer, groupings, conditions))
                .append(own(viewer, groupings, conditions))
                .append(beside)
                .list(FundingCell::read);
    }

    private Fragment surplus(Viewer viewer, Set<FundingGrouping> groupings, FundingFilter filter) {
        Set<FundingGrouping> ofProjects = groupings.stream()
                .filter(grouping -> grouping != FundingGrouping.YEAR)
                .collect(Collectors.toSet());
        return sql -> sql.append("UNION ALL")
                .append(keys(ofProjects))
                .append(SURPLUS)
                .append(
                        filter.fromYear() == null && filter.untilYear() == null
                                ? all -> all.append(IN_ALL)
                                : some -> some.append(IN_YEARS).append(years(filter)))
                .append(SURPLUS_OF_PROJECT)
                .append(Sight.of(viewer))
                .append(places(filter))
                .append(KEYED);
    }

    private Fragment tallies(Viewer viewer, Set<FundingGrouping> groupings, Fragment conditions) {
        return sql -> sql.append(keys(groupings))
                .append(TALLIED)
                .append(hoped(viewer))
                .append(OF_TALLY)
                .bind("today", DutchTime.today(clock))
                .append(Sight.of(viewer))
                .append(conditions)
                .append(KEYED);
    }

    private static Fragment hoped(Viewer viewer) {
        return viewer.isTeam() ? sql -> sql.append("SUM(l.hoped) AS hoped") : sql -> sql.append("0 AS hoped");
    }

    /** What is negotiated with others is in no sum that the viewer sees; with its own organisation it is. */
    private static Fragment own(Viewer viewer, Set<FundingGrouping> groupings, Fragment conditions) {
        if (viewer.isTeam()) {
            return Fragment.NOTHING;
        }
        return sql -> sql.append("UNION ALL")
                .append(keys(groupings))
                .append(NEGOTIATED)
                .append(Sight.of(viewer))
                .append(Sight.ofContributionsToSeen(viewer))
                .append(conditions)
                .append(KEYED);
    }

    /** A cost is nobody's. */
    private List<FundingCell> byParty(
            Viewer viewer, Set<FundingGrouping> groupings, FundingFilter filter, Fragment conditions) {
        Set<FundingGrouping> ofCost = groupings.stream()
                .filter(grouping -> grouping != FundingGrouping.PARTY)
                .collect(Collectors.toSet());
        return database.sql("")
                .append(keys(ofCost))
                .append(COST)
                .append(Sight.of(viewer))
                .append(conditions)
                .append(filter.party() == null ? Fragment.NOTHING : sql -> sql.append("AND FALSE"))
                .append(KEYED)
                .append("HAVING SUM(l.cost) > 0")
                .append("UNION ALL")
                .append(keys(groupings))
                .append(CONTRIBUTIONS)
                .bind("today", DutchTime.today(clock))
                .append(Sight.of(viewer))
                .append(Sight.ofContributionsToSeen(viewer))
                .append(conditions)
                .append(ofParty(filter))
                .append(KEYED)
                .append(doubtful(
                        viewer, groupings, sql -> sql.append(conditions).append(ofParty(filter))))
                .append(filter.party() == null ? surplus(viewer, ofCost, filter) : Fragment.NOTHING)
                .list(FundingCell::read);
    }

    private Fragment doubtful(Viewer viewer, Set<FundingGrouping> groupings, Fragment conditions) {
        return sql -> sql.append("UNION ALL")
                .append(keys(groupings))
                .append(DOUBTFUL)
                .append(FigureReader.counting(null, DutchTime.today(clock)))
                .append(Sight.of(viewer))
                .append(Sight.ofContributionsToSeen(viewer))
                .append(conditions)
                .append(KEYED);
    }

    static Fragment ofParty(FundingFilter filter) {
        return sql -> sql.appendIfSet("AND c.party_id = :party", "party", filter.party());
    }

    private static Fragment conditions(FundingFilter filter) {
        return sql -> sql.append(places(filter)).append(years(filter));
    }

    /** A project that was stopped is in no sum of several; of a party all that it gives is. */
    static Fragment places(FundingFilter filter) {
        return sql -> sql.append(filter.countsStopped() ? "" : "AND p.stopped_at IS NULL")
                .appendIfSet("AND p.programme_id = :programme", "programme", filter.programme())
                .appendIfSet("AND p.challenge_id = :challenge", "challenge", filter.challenge())
                .append(filter.withoutChallenge() ? "AND p.challenge_id IS NULL" : "")
                .appendIfSet("AND p.id = :project", "project", filter.project());
    }

    static Fragment years(FundingFilter filter) {
        return sql -> sql.appendIfSet("AND l.year >= :fromYear", "fromYear", filter.fromYear())
                .appendIfSet("AND l.year <= :untilYear", "untilYear", filter.untilYear());
    }

    /** Tells apart what is added up by these, and nothing else: fewer rows. */
    private static Fragment keys(Set<FundingGrouping> groupings) {
        return sql -> {
            sql.append("SELECT");
            key(sql, groupings, FundingGrouping.PROJECT, "p.id AS of_project,", "NULL AS of_project,");
            key(sql, groupings, FundingGrouping.CHALLENGE, "p.challenge_id AS of_challenge,", "NULL AS of_challenge,");
            key(sql, groupings, FundingGrouping.PROGRAMME, "p.programme_id AS of_programme,", "NULL AS of_programme,");
            key(sql, groupings, FundingGrouping.PARTY, "c.party_id AS of_party,", "NULL AS of_party,");
            key(sql, groupings, FundingGrouping.YEAR, "l.year AS of_year,", "NULL AS of_year,");
        };
    }

    /** The same of the totals, which know neither projects nor parties. */
    private static Fragment totalKeys(Set<FundingGrouping> groupings) {
        return sql -> {
            sql.append("SELECT NULL AS of_project,");
            key(sql, groupings, FundingGrouping.CHALLENGE, "l.challenge_id AS of_challenge,", "NULL AS of_challenge,");
            key(sql, groupings, FundingGrouping.PROGRAMME, "l.programme_id AS of_programme,", "NULL AS of_programme,");
            sql.append("NULL AS of_party,");
            key(sql, groupings, FundingGrouping.YEAR, "l.year AS of_year,", "NULL AS of_year,");
        };
    }

    private static void key(
            Sql sql,
            Set<FundingGrouping> groupings,
            FundingGrouping grouping,
            @CompileTimeConstant String key,
            @CompileTimeConstant String none) {
        if (groupings.contains(grouping)) {
            sql.append(key);
        } else {
            sql.append(none);
        }
    }
}
