package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisions;
import nl.noaber.cofinancing.MoneyUse;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Projects;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Holds;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.kernel.time.DutchTime;

/**
 * Projects and divisions of a cost that were withdrawn, and contributions that were withdrawn or refused, whose time is over.
 * Where money was ever committed or paid, it belongs to the administration of the year of its last step, which is kept for seven
 * years after; and what another module needs is kept by that.
 */
@Singleton
final class RetainedMoney implements RetainedRecords {

    private static final String PROJECTS = "WITHDRAWN_PROJECT";
    private static final String CONTRIBUTIONS = "ENDED_CONTRIBUTION";
    private static final String DIVISIONS = "WITHDRAWN_COST_DIVISION";
    private static final String COMMITTED = "MONEY_COMMITTED";

    /** How long the administration of a year is kept: article 52 of the Algemene wet inzake rijksbelastingen. */
    private static final int YEARS = 7;

    private static final String OLD_PROJECTS = """
        SELECT p.id, p.withdrawn_at AS since
          FROM project p
         WHERE p.withdrawn_at < :before
        """;

    private static final String OLD_CONTRIBUTIONS = """
        SELECT c.id, c.updated_at AS since
          FROM contribution c
         WHERE c.updated_at < :before
           AND c.state IN ('REFUSED', 'WITHDRAWN')
        """;

    private static final String OLD_DIVISIONS = """
        SELECT d.id, d.withdrawn_at AS since
          FROM cost_division d
         WHERE d.withdrawn_at < :before
        """;

    private static final String COMMITTED_TO_PROJECT = """
        SELECT 1
          FROM contribution given
          JOIN contribution_step step ON step.contribution_id = given.id
          JOIN contribution_step later ON later.contribution_id = given.id
         WHERE given.project_id = p.id
           AND step.state IN ('COMMITTED', 'PAID')
           AND later.recorded_at >= :administration
         UNION ALL
        SELECT 1
          FROM cashier_line paid
          JOIN cashier_mandate m ON m.id = paid.mandate_id
          LEFT JOIN cost_division d ON d.id = m.division_id
         WHERE COALESCE(m.project_id, d.project_id) = p.id
           AND paid.recorded_at >= :administration
        """;

    private static final String COMMITTED_ONCE = """
        SELECT 1
          FROM contribution_step step
          JOIN contribution_step later ON later.contribution_id = step.contribution_id
         WHERE step.contribution_id = c.id
           AND step.state IN ('COMMITTED', 'PAID')
           AND later.recorded_at >= :administration
        """;

    /** Its parts are collected and spent: that book goes with the project. */
    private static final String COLLECTED_BY = """
        SELECT 1
          FROM cashier_mandate m
         WHERE m.division_id = d.id
        """;

    private final Database database;
    private final Projects projects;
    private final Contributions contributions;
    private final CostDivisions divisions;
    private final List<MoneyUse> uses;
    private final RemovingMoney removing;
    private final Clock clock;

    RetainedMoney(
            Database database,
            Projects projects,
            Contributions contributions,
            CostDivisions divisions,
            List<MoneyUse> uses,
            RemovingMoney removing,
            Clock clock) {
        this.database = database;
        this.projects = projects;
        this.contributions = contributions;
        this.divisions = divisions;
        this.uses = uses;
        this.removing = removing;
        this.clock = clock;
    }

    private record Old(UUID id, LocalDate since) {

        static Old read(Row row) {
            return new Old(row.uuid("id"), DutchTime.day(row.instant("since")));
        }
    }

    @Override
    public Map<String, List<String>> events() {
        return Map.of(
                PROJECTS, List.of("WITHDRAWN"), CONTRIBUTIONS, List.of("CHANGED"), DIVISIONS, List.of("WITHDRAWN"));
    }

    @Override
    public List<Due> due(Viewer viewer, Term term, int most) {
        List<Old> found =
                free(term).append("ORDER BY id LIMIT :most").bind("most", most).list(Old::read);
        List<UUID> ids = found.stream().map(Old::id).toList();
        String type = type(term);
        Map<UUID, String> titles = titles(viewer, type, ids);
        return found.stream()
                .map(old -> new Due(new RecordRef(type, old.id()), titles.get(old.id()), old.since()))
                .toList();
    }

    private static String type(Term term) {
        return switch (term.kind()) {
            case PROJECTS -> Project.TYPE;
            case CONTRIBUTIONS -> Contribution.TYPE;
            case DIVISIONS -> CostDivision.TYPE;
            default -> throw new IllegalArgumentException("no such term: " + term);
        };
    }

    private Map<UUID, String> titles(Viewer viewer, String type, List<UUID> ids) {
        return switch (type) {
            case Project.TYPE -> titlesOfProjects(viewer, ids);
            case Contribution.TYPE -> titlesOfContributions(viewer, ids);
            default -> titlesOfDivisions(viewer, ids);
        };
    }

    private Map<UUID, String> titlesOfProjects(Viewer viewer, List<UUID> ids) {
        return projects.byIds(viewer, ids.stream().map(ProjectId::new).collect(Collectors.toSet())).values().stream()
                .collect(Collectors.toMap(project -> project.id().value(), Project::title));
    }

    private Map<UUID, String> titlesOfContributions(Viewer viewer, List<UUID> ids) {
        return contributions
                .byIds(viewer, ids.stream().map(ContributionId::new).collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(given -> given.id().value(), Contribution::projectTitle));
    }

    private Map<UUID, String> titlesOfDivisions(Viewer viewer, List<UUID> ids) {
        return divisions
                .byIds(viewer, ids.stream().map(CostDivisionId::new).collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(division -> division.id().value(), CostDivision::title));
    }

    private Sql old(Term term) {
        Sql sql = switch (type(term)) {
            case Project.TYPE -> database.sql(OLD_PROJECTS);
            case Contribution.TYPE -> database.sql(OLD_CONTRIBUTIONS);
            default -> database.sql(OLD_DIVISIONS);
        };
        return sql.bind("before", DutchTime.start(term.before()));
    }

    /** What keeps them, by its reason; what was booked of a division is in its contributions. */
    private Holds keeping(Term term) {
        Map<String, Fragment> keeping = new LinkedHashMap<>();
        switch (type(term)) {
            case Project.TYPE -> {
                keeping.put(COMMITTED, inAdministration(sql -> sql.append(COMMITTED_TO_PROJECT)));
                uses.forEach(use -> keeping.put(use.reason(), use.usingProject()));
            }
            case Contribution.TYPE -> {
                keeping.put(COMMITTED, inAdministration(sql -> sql.append(COMMITTED_ONCE)));
                uses.forEach(use -> keeping.put(use.reason(), use.usingContribution()));
            }
            default -> {
                keeping.put(COMMITTED, sql -> sql.append(COLLECTED_BY));
                uses.forEach(use -> keeping.put(use.reason(), use.usingDivision()));
            }
        }
        return new Holds(keeping);
    }

    /** That of a year that is not over seven years. */
    private Fragment inAdministration(Fragment committed) {
        LocalDate year = DutchTime.today(clock).withDayOfYear(1).minusYears(YEARS);
        return sql -> sql.append(committed).bind("administration", DutchTime.start(year));
    }

    private Sql free(Term term) {
        return keeping(term).free(old(term));
    }

    @Override
    public Map<String, Integer> held(Term term, int most) {
        return keeping(term).held(() -> old(term), most);
    }

    @Override
    public int remove(Viewer viewer, Term term, Collection<UUID> ids, RecordRef because) {
        List<UUID> still = free(term)
                .append("AND id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        switch (type(term)) {
            case Project.TYPE -> removing.projects(viewer, still, because);
            case Contribution.TYPE -> removing.contributions(viewer, still, because);
            default -> removing.divisions(viewer, still, because);
        }
        return still.size();
    }
}
