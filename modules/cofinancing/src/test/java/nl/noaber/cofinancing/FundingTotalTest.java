package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of all projects together is what they add up to, whatever was done to them. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FundingTotalTest {

    private static final List<Visibility> SEEN =
            List.of(Visibility.TEAM, Visibility.SHARED, Visibility.BOARD, Visibility.PUBLIC);
    private static final List<ContributionState> STATES = List.of(ContributionState.values());
    private static final List<CostKind> KINDS = List.of(CostKind.values());

    private final Fundings fundings;
    private final Projects projects;
    private final Contributions contributions;
    private final World world;
    private final Database database;
    private final Viewer staff = People.staff();

    FundingTotalTest(
            Fundings fundings, Projects projects, Contributions contributions, World world, Database database) {
        this.fundings = fundings;
        this.projects = projects;
        this.contributions = contributions;
        this.world = world;
        this.database = database;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    /** Any sequence of changes, made by chance; the seed makes it again. */
    @ParameterizedTest
    @ValueSource(longs = {3, 20250917, 754155})
    void isWhatTheProjectsAddUpTo(long seed) {
        Random chance = new Random(seed);
        List<ProjectId> made = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            made.add(world.planned("Som " + seed + " " + number).id());
        }
        for (int step = 0; step < 60; step++) {
            changed(chance, made.get(chance.nextInt(made.size())));
        }
        assertThat(kept()).isNotEmpty().isEqualTo(computed());
        List<FundingFilter> filters = List.of(
                FundingFilter.ALL,
                new FundingFilter(null, World.challenge(4), null, null, null, null),
                new FundingFilter(null, null, null, null, 2027, 2028));
        for (Viewer viewer : List.of(staff, People.partner(), People.board(), People.auditor())) {
            for (FundingFilter filter : filters) {
                FundingSums ofEach =
                        fundings.of(viewer, FundingGrouping.PROJECT, filter).total();
                assertThat(FundingGrouping.values())
                        .allSatisfy(grouping -> assertThat(
                                        fundings.of(viewer, grouping, filter).total())
                                .as(viewer.role() + " " + filter)
                                .isEqualTo(ofEach));
            }
        }
    }

    private void changed(Random chance, ProjectId id) {
        Project project = projects.byId(staff, id).orElseThrow();
        switch (chance.nextInt(5)) {
            case 0 -> moved(chance, project);
            case 1 -> projects.withdraw(staff, id, project.version());
            case 2 -> projects.restore(staff, id, project.version());
            case 3 ->
                projects.estimate(
                        staff,
                        id,
                        project.version(),
                        new NewCostEstimate(
                                2025, "Raming", null, List.of(line(chance), World.once(2026, "7.77")), List.of()));
            default -> given(chance, project);
        }
    }

    @SuppressWarnings("NullAway")
    private void moved(Random chance, Project project) {
        if (project.withdrawn()) {
            return;
        }
        Visibility seen = SEEN.get(chance.nextInt(SEEN.size()));
        World.done(projects.update(
                staff,
                project.id(),
                project.version(),
                new ProjectChange(
                        Patch.kept(),
                        Patch.kept(),
                        Patch.set(World.challenge(chance.nextInt(4, 6))),
                        Patch.kept(),
                        Patch.kept(),
                        Patch.kept(),
                        Patch.kept(),
                        Patch.kept(),
                        Patch.set(chance.nextInt(4) == 0 ? ProjectState.STOPPED : ProjectState.ACTIVE),
                        Patch.set(seen),
                        Patch.set(seen == Visibility.SHARED ? Set.of(World.ACHTERHOEK) : Set.of()))));
    }

    private void given(Random chance, Project project) {
        if (project.withdrawn()) {
            return;
        }
        ContributionState state = STATES.get(chance.nextInt(STATES.size()));
        OrganisationId party = chance.nextBoolean() ? World.ACHTERHOEK : World.BORNE;
        Contribution given = world.given(project, party, World.to(state), line(chance));
        if (!state.next().isEmpty()) {
            World.done(contributions.move(
                    staff, given.id(), 1, World.to(state.next().getFirst()), Set.of("ABOVE_COST")));
        }
    }

    private static MoneyLine line(Random chance) {
        return new MoneyLine(
                chance.nextInt(2027, 2030),
                KINDS.get(chance.nextInt(KINDS.size())),
                BigDecimal.valueOf(chance.nextLong(1, 100_000_000), 2));
    }

    private List<String> kept() {
        return texts(database.sql("""
            SELECT HEX(about_id) AS about, visibility, year, kind, until, cost, sure, likely, hoped
              FROM funding_total
             WHERE cost <> 0 OR sure <> 0 OR likely <> 0 OR hoped <> 0
            """));
    }

    private List<String> computed() {
        return texts(database.sql("""
            SELECT HEX(COALESCE(p.challenge_id, p.programme_id)) AS about, p.visibility, l.year, l.kind, l.until,
                   SUM(l.cost) AS cost, SUM(l.sure) AS sure, SUM(l.likely) AS likely, SUM(l.hoped) AS hoped
              FROM project p
              JOIN funding_tally l ON l.project_id = p.id
             WHERE p.withdrawn_at IS NULL
               AND p.state <> 'STOPPED'
             GROUP BY 1, 2, 3, 4, 5
            """));
    }

    private static List<String> texts(Sql rows) {
        return rows
                .list(row -> List.of(
                                row.text("about"),
                                row.text("visibility"),
                                row.number("year"),
                                row.text("kind"),
                                row.date("until"),
                                row.decimal("cost"),
                                row.decimal("sure"),
                                row.decimal("likely"),
                                row.decimal("hoped"))
                        .toString())
                .stream()
                .sorted()
                .toList();
    }
}
